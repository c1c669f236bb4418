package vn.parindex.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.parindex.http.Build;
import vn.parindex.http.Lang;

/**
 * The one document that every view starts from, in each language; its files are named with the build, so that they are kept for ever. For a
 * ranking, which most people open first, it also names ahead what will be needed, so that nothing waits for anything.
 */
@ApplicationScoped
class Shell {

    private static final List<String> RANKING_FILES =
            List.of("views/ranking.js", "core/choice.js", "core/regions.js", "core/take.js");
    private static final List<String> FIRST_CALLS =
            List.of("/api/v1/rankings/par-index/latest", "/api/v1/regions?fields=id,name");

    private final Map<Lang, Asset> first = new EnumMap<>(Lang.class);
    private final Map<Lang, Asset> rankings = new EnumMap<>(Lang.class);
    private final Map<Lang, Asset> others = new EnumMap<>(Lang.class);

    Shell(Build build) {
        String files = lines(RANKING_FILES, "<link rel=\"modulepreload\" href=\"/assets/{build}/%s\">");
        String calls = lines(FIRST_CALLS, "<link rel=\"preload\" as=\"fetch\" crossorigin href=\"%s\">");
        for (Lang lang : Lang.values()) {
            String template = template(lang);
            first.put(lang, document(template, files + "\n" + calls, build));
            rankings.put(lang, document(template, files, build));
            others.put(lang, document(template, "", build));
        }
    }

    /** The document for this address. */
    Asset at(String path, Lang lang) {
        if (path.equals("/")) {
            return first.get(lang);
        }
        return (path.startsWith("/rankings") ? rankings : others).get(lang);
    }

    private static String lines(List<String> values, String form) {
        return values.stream().map(value -> form.formatted(value)).collect(Collectors.joining("\n"));
    }

    private static Asset document(String template, String ahead, Build build) {
        String document = template.replace("{ahead}\n", ahead.isEmpty() ? "" : ahead + "\n")
                .replace("{build}", build.id());
        return Asset.of("text/html;charset=UTF-8", document.getBytes(StandardCharsets.UTF_8));
    }

    private static String template(Lang lang) {
        String name = "page/shell." + lang.code() + ".html";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
