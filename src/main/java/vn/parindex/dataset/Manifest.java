package vn.parindex.dataset;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.parindex.http.Nearest;
import vn.parindex.http.Text;

/**
 * What {@code datapackage.json} says of the package as a whole.
 *
 * @param version which state of the data it is; null where it says nothing that can be read
 * @param created when that state was made; null likewise
 * @param releasedAt when it was first published (ADR 027); null for a state that was not published yet
 */
public record Manifest(Version version, Instant created, Instant releasedAt) {

    static final Manifest NOTHING = new Manifest(null, null, null);

    /** The member that carries when a release was first published. */
    public static final String RELEASED_AT = "releasedAt";

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    static Manifest read(InputStream bytes, Consumer<Finding> findings) throws IOException {
        JsonNode json;
        try {
            json = JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            findings.accept(broken(e.getLocation()));
            return NOTHING;
        }
        if (!json.isObject()) {
            findings.accept(finding(
                    0,
                    null,
                    null,
                    "broken-json",
                    "Tệp phải là một đối tượng JSON theo chuẩn Tabular Data Package.",
                    "The file must be a JSON object, as a Tabular Data Package has it."));
            return NOTHING;
        }
        var created = moment(json, "created", findings);
        var releasedAt = json.has(RELEASED_AT) ? moment(json, RELEASED_AT, findings) : null;
        checkResources(json.path("resources"), findings);
        return new Manifest(version(json.path("version"), findings), created, releasedAt);
    }

    /** What the parser says of it is for whoever knows the parser; the place is for everybody. */
    private static Finding broken(JsonLocation place) {
        int line = place == null ? 0 : place.getLineNr();
        int column = place == null ? 0 : place.getColumnNr();
        return finding(
                line,
                null,
                null,
                "broken-json",
                "Tệp không còn là JSON hợp lệ từ dòng %d, cột %d: ở đó thiếu hoặc thừa dấu phẩy, dấu ngoặc hay dấu nháy, hoặc một tên có hai lần."
                        .formatted(line, column),
                "The file is JSON no longer from line %d, column %d on: a comma, bracket or quote is missing there or one too many, or a name stands twice."
                        .formatted(line, column));
    }

    private static Version version(JsonNode node, Consumer<Finding> findings) {
        var version = Version.find(node.asText());
        if (version.isEmpty()) {
            findings.accept(finding(
                    0,
                    "version",
                    printed(node),
                    "version",
                    "version phải là các số cách nhau bằng dấu chấm, ví dụ 2026.11.29.",
                    "version must be numbers with points between them, such as 2026.11.29."));
        }
        return version.orElse(null);
    }

    private static Instant moment(JsonNode json, String member, Consumer<Finding> findings) {
        var node = json.path(member);
        try {
            return OffsetDateTime.parse(node.asText()).toInstant();
        } catch (DateTimeParseException e) {
            findings.accept(finding(
                    0,
                    member,
                    printed(node),
                    member.equals(RELEASED_AT) ? "released-at" : member,
                    member + " phải là thời điểm theo RFC 3339, ví dụ 2026-11-29T00:00:00Z.",
                    member + " must be a moment as RFC 3339 writes it, such as 2026-11-29T00:00:00Z."));
            return null;
        }
    }

    /** Only names and paths count: the schemas a package brings are not looked at, ours are the format. */
    private static void checkResources(JsonNode resources, Consumer<Finding> findings) {
        Set<String> paths = new HashSet<>();
        List<String> known =
                PackageFormat.shipped().tables().stream().map(TableSchema::file).toList();
        for (var resource : resources) {
            var path = resource.path("path").asText();
            paths.add(path);
            if (!known.contains(path)) {
                findings.accept(finding(
                                0,
                                "resources",
                                path,
                                "unknown-resource",
                                "Định dạng không có tệp này. Các tệp là: " + String.join(", ", known) + ".",
                                "The format has no such file. The files are: " + String.join(", ", known) + ".")
                        .suggesting(Nearest.find(path, known).orElse(null)));
            }
        }
        known.stream()
                .filter(file -> !paths.contains(file))
                .forEach(file -> findings.accept(finding(
                        0,
                        "resources",
                        null,
                        "missing-resource",
                        "resources phải nêu tệp %s.".formatted(file),
                        "resources must name the file %s.".formatted(file))));
    }

    private static String printed(JsonNode node) {
        return node.isMissingNode() ? null : node.asText();
    }

    private static Finding finding(int line, String column, String value, String rule, String vi, String en) {
        return Finding.error(PackageFormat.MANIFEST, line, column, value, rule, new Text(vi, en));
    }
}
