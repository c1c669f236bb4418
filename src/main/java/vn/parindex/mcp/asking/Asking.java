package vn.parindex.mcp.asking;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import vn.parindex.http.Media;
import vn.parindex.http.request.Format;
import vn.parindex.http.request.Inquiry;

/**
 * Asks an operation of the HTTP interface from within: the same reading of what is asked, the same rules, the same problems, without a
 * second request (ADR 039). To be asked within a request context.
 */
@Singleton
class Asking {

    private static final Pattern UNIT = Pattern.compile("/(?:units|figures/[^/]+/[^/]+|charts/history)/([^/?.]+)");

    /** In which format an operation answers, and in which it could. */
    record Form(Format format, Set<String> offered) {

        static final Form DATA = new Form(Format.JSON, Set.of(Media.JSON));
    }

    private final Inquiry inquiry;

    Asking(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    /** Asks again under the id where the unit is spelled otherwise, as a client that is redirected does. */
    <T> T ofUnit(
            Arguments asked,
            Form form,
            Function<String, String> path,
            Set<String> names,
            Function<String, RestResponse<T>> of) {
        var unit = asked.text("unit");
        var answer = ask(asked, form, path.apply(unit), names, () -> of.apply(unit));
        if (answer.getStatus() < 300) {
            return answer.getEntity();
        }
        var moved = UNIT.matcher(answer.getHeaderString("Location"));
        if (!moved.find()) {
            throw new IllegalStateException("no unit in " + answer.getHeaderString("Location"));
        }
        var id = moved.group(1);
        return ask(asked, form, path.apply(id), names, () -> of.apply(id)).getEntity();
    }

    <T> T ask(Arguments asked, String path, Set<String> names, Supplier<T> operation) {
        return ask(asked, Form.DATA, path, names, operation);
    }

    /** @param names of the arguments that the operation takes as parameters */
    <T> T ask(Arguments asked, Form form, String path, Set<String> names, Supplier<T> operation) {
        inquiry.choose(form.format(), form.offered(), null);
        var query = Stream.concat(Stream.of("release", "asOf"), names.stream().sorted())
                .filter(asked.values()::containsKey)
                .map(name -> name + "=" + encoded(asked.text(name)))
                .collect(Collectors.joining("&"));
        inquiry.read(path, query, asked.lang().code());
        return operation.get();
    }

    static String encoded(String text) {
        return Arrays.stream(text.split(" ", -1))
                .map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8))
                .collect(Collectors.joining("%20"));
    }
}
