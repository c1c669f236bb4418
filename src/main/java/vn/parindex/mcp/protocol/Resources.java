package vn.parindex.mcp.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import vn.parindex.http.Lang;
import vn.parindex.http.problem.Problem;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.request.Endpoints;
import vn.parindex.mcp.tools.Toolbox;

/** The resources of the protocol: books to be read at leisure, and what tools answer at an address. */
@Singleton
class Resources {

    private static final String PLAIN = "text/plain";

    private final Books books;
    private final Toolbox tools;

    Resources(Books books, Toolbox tools) {
        this.books = books;
        this.tools = tools;
    }

    JsonNode list(Lang lang) {
        var result = JsonNodeFactory.instance.objectNode();
        var list = result.putArray("resources");
        for (var book : Book.values()) {
            list.addObject()
                    .put("uri", book.uri())
                    .put("name", book.code())
                    .put("title", book.title().in(lang))
                    .put("description", book.title().in(lang))
                    .put("mimeType", book.mediaType());
        }
        return result;
    }

    JsonNode listTemplates(Lang lang) {
        var result = JsonNodeFactory.instance.objectNode();
        var list = result.putArray("resourceTemplates");
        for (var template : AddressTemplate.values()) {
            list.addObject()
                    .put("uriTemplate", template.form())
                    .put("name", template.name().toLowerCase(Locale.ROOT))
                    .put("title", template.title().in(lang))
                    .put("description", template.title().in(lang))
                    .put("mimeType", PLAIN);
        }
        return result;
    }

    /** @throws RpcError where there is no such resource */
    JsonNode read(String uri, Lang lang) {
        return AddressTemplate.filledBy(uri)
                .map(filled -> content(uri, PLAIN, text(filled, lang)))
                .orElseGet(() -> read(uri));
    }

    /** What the tool says; what is wrong with the question in the words of HTTP. */
    private String text(AddressTemplate.Filled filled, Lang lang) {
        var question = JsonNodeFactory.instance.objectNode().put("language", lang.code());
        filled.values().forEach(question::put);
        var tool = tools.find(filled.template().tool()).orElseThrow();
        try {
            return tools.ask(tool, question).text();
        } catch (ProblemException problem) {
            throw RpcError.of(RpcError.NO_RESOURCE, words(problem, Lang.VI), words(problem, Lang.EN));
        }
    }

    private static String words(ProblemException problem, Lang lang) {
        return ProblemWords.of(Problem.of(problem, lang, Endpoints.MCP, null), lang);
    }

    private JsonNode read(String uri) {
        var book = Arrays.stream(Book.values())
                .filter(each -> each.uri().equals(uri))
                .findFirst()
                .orElseThrow(() -> Dispatcher.unknown(
                        RpcError.NO_RESOURCE,
                        "tài nguyên",
                        "resource",
                        uri,
                        Stream.concat(Arrays.stream(Book.values()).map(Book::uri), AddressTemplate.forms().stream())
                                .toList()));
        return content(book.uri(), book.mediaType(), books.text(book));
    }

    private static JsonNode content(String uri, String mediaType, String text) {
        var result = JsonNodeFactory.instance.objectNode();
        result.putArray("contents")
                .addObject()
                .put("uri", uri)
                .put("mimeType", mediaType)
                .put("text", text);
        return result;
    }
}
