package vn.parindex.mcp.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.IndicatorNames;
import vn.parindex.catalog.Unit;
import vn.parindex.http.Lang;
import vn.parindex.http.Text;
import vn.parindex.mcp.asking.Arguments;
import vn.parindex.mcp.asking.ServiceOperations;

/** What an assistant may read at leisure: words, units, indicators, the method and how to cite, each in both languages. */
@Singleton
class Library {

    private static final String MARKDOWN = "text/markdown";

    /** What there is, in the order in which it is worth reading. */
    private enum Book {
        METHOD(MARKDOWN, "Phương pháp và cách đọc số liệu", "Method and how to read the figures"),
        CITATION(MARKDOWN, "Quy tắc trích dẫn", "Rules of citation"),
        INDICATORS(MARKDOWN, "Mọi chỉ số và hợp phần, kèm mã", "All indices and components with their codes"),
        UNITS(
                "text/csv",
                "Mọi đơn vị, kèm id, mã và thời gian tồn tại",
                "All units with ids, codes and the time they lived"),
        TERMS("application/json", "Nghĩa của mọi mã", "What every code means");

        private final String mediaType;
        private final Text title;

        Book(String mediaType, String vi, String en) {
            this.mediaType = mediaType;
            this.title = Text.of(vi, en);
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        String uri() {
            return "parindex://" + code();
        }
    }

    private static final Arguments NOW = new Arguments(Lang.VI, Map.of());

    private final ServiceOperations service;
    private final ObjectMapper json;
    private final String method;
    private final String citation;

    Library(ServiceOperations service, ObjectMapper json) {
        this.service = service;
        this.json = json;
        this.method = text("/mcp/method.md");
        this.citation = text("/mcp/citation.md");
    }

    private static String text(String name) {
        try (var file = Library.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode list(Lang lang) {
        var result = JsonNodeFactory.instance.objectNode();
        var list = result.putArray("resources");
        for (var book : Book.values()) {
            list.addObject()
                    .put("uri", book.uri())
                    .put("name", book.code())
                    .put("title", book.title.in(lang))
                    .put("description", book.title.in(lang))
                    .put("mimeType", book.mediaType);
        }
        return result;
    }

    /** @throws RpcError where there is no such resource */
    @ActivateRequestContext
    JsonNode read(String uri) {
        var book = Arrays.stream(Book.values())
                .filter(each -> each.uri().equals(uri))
                .findFirst()
                .orElseThrow(() -> Dispatcher.unknown(
                        RpcError.NO_RESOURCE,
                        "tài nguyên",
                        "resource",
                        uri,
                        Arrays.stream(Book.values()).map(Book::uri).toList()));
        var result = JsonNodeFactory.instance.objectNode();
        result.putArray("contents")
                .addObject()
                .put("uri", book.uri())
                .put("mimeType", book.mediaType)
                .put("text", text(book));
        return result;
    }

    private String text(Book book) {
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
                .map(Library::row)
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
