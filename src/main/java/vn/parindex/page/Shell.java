package vn.parindex.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import vn.parindex.http.Build;
import vn.parindex.http.Lang;

/** The one document that every view starts from, in each language; its files are named with the build, so that they are kept for ever. */
@ApplicationScoped
class Shell {

    private final Map<Lang, Asset> documents = new EnumMap<>(Lang.class);

    Shell(Build build) {
        for (Lang lang : Lang.values()) {
            String document = template(lang).replace("{build}", build.id());
            documents.put(lang, Asset.of("text/html;charset=UTF-8", document.getBytes(StandardCharsets.UTF_8)));
        }
    }

    Asset in(Lang lang) {
        return documents.get(lang);
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
