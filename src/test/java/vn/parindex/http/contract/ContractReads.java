package vn.parindex.http.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.parindex.http.Media;

/** Every address that the contract lets anybody read, as its examples write it, in every format. */
public final class ContractReads {

    /**
     * @param mediaType one that the contract says it answers with
     */
    public record Read(String url, String mediaType) {}

    private ContractReads() {}

    /** Without the streams, which have no end. */
    public static List<Read> list() {
        var reads = new ArrayList<Read>();
        contract().path("paths").properties().forEach(path -> {
            var get = path.getValue().path("get");
            if (!get.isMissingNode() && get.path("security").isEmpty()) {
                var url = url(path.getKey(), get);
                get.at("/responses/200/content").fieldNames().forEachRemaining(type -> {
                    if (!type.startsWith("text/event-stream") && !type.equals(Media.COMPACT)) {
                        reads.add(new Read(url, type.split(";")[0]));
                    }
                });
            }
        });
        assertThat(reads).hasSizeGreaterThan(80);
        return reads;
    }

    private static String url(String template, JsonNode operation) {
        var address = template;
        var query = new ArrayList<String>();
        for (var parameter : operation.path("parameters")) {
            var example = text(parameter.path("example"));
            var name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")) {
                address = address.replace("{" + name + "}", example);
            } else if (parameter.path("required").asBoolean()) {
                query.add(name + "=" + example.replace(" ", "%20"));
            }
        }
        assertThat(address).doesNotContain("{");
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    /** As it stands in an address: what a list holds is separated by commas. */
    public static String text(JsonNode example) {
        return example.isArray()
                ? StreamSupport.stream(example.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(","))
                : example.asText();
    }

    private static JsonNode contract() {
        try {
            return new ObjectMapper()
                    .readTree(given().get("/q/openapi?format=json").asByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
