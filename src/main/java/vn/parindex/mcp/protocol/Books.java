package vn.parindex.mcp.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.IndicatorNames;
import vn.parindex.catalog.Unit;
import vn.parindex.http.Lang;
import vn.parindex.mcp.asking.Arguments;
import vn.parindex.mcp.asking.ServiceOperations;

/** What stands in the books: words, units, indicators, the method and how to cite, each in both languages, of the current release. */
@Singleton
class Books {

    private static final Arguments NOW = new Arguments(Lang.VI, Map.of());

    private final ServiceOperations service;
    private final ObjectMapper json;
    private final String method;
    private final String citation;

    Books(ServiceOperations service, ObjectMapper json) {
        this.service = service;
        this.json = json;
        this.method = text("/mcp/method.md");
        this.citation = text("/mcp/citation.md");
    }

    private static String text(String name) {
        try (var file = Books.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ActivateRequestContext
    String text(Book book) {
        return switch (book) {
            case METHOD -> method;
            case CITATION -> citation();
            case INDICATORS -> indicators(service.catalog(NOW));
            case UNITS -> units(service.catalog(NOW));
            case TERMS -> terms();
        };
    }

    private String citation() {
        var about = service.service(NOW);
        return citation + "\n- " + about.citation().vi() + "\n- "
                + about.citation().en() + "\n\n" + about.rights().vi() + "\n\n"
                + about.rights().en() + "\n";
    }

    private static String indicators(Catalog catalog) {
        return catalog.indicators().values().stream()
                .map(published -> {
                    var first = published.get(0);
                    var name = IndicatorNames.of(published);
                    return (first.parent() == null ? "- " : "  - ") + "`" + first.code() + "`: " + name.vi() + " / "
                            + name.en()
                            + " ("
                            + published.stream().map(each -> each.population()).collect(Collectors.joining(", ")) + "; "
                            + first.unitOfMeasure() + ")";
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String units(Catalog catalog) {
        return catalog.listUnits().stream()
                .map(Books::row)
                .collect(Collectors.joining("\n", "id,type,code,name_vi,name_en,valid_from,valid_to\n", "\n"));
    }

    private static String row(Unit unit) {
        return Stream.of(
                        unit.id(),
                        unit.type(),
                        unit.code(),
                        unit.nameVi(),
                        unit.nameEn(),
                        unit.validFrom(),
                        unit.validTo())
                .map(value -> Objects.toString(value, ""))
                .map(text ->
                        text.contains(",") || text.contains("\"") ? "\"" + text.replace("\"", "\"\"") + "\"" : text)
                .collect(Collectors.joining(","));
    }

    private String terms() {
        try {
            return json.writeValueAsString(service.terms(NOW).terms());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("terms are plain data", e);
        }
    }
}
