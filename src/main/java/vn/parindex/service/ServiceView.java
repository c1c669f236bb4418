package vn.parindex.service;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.http.Text;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseView;

/** What this service is, and where everything in it begins. */
@Schema(name = "Service")
public record ServiceView(
        Text title,
        Text description,

        @Schema(examples = "0.1.0", description = "Version of the service")
        String version,

        ReleaseView release,

        @Schema(description = "Where to go from here; {…} stands for what you choose")
        Map<String, String> links,

        @Schema(examples = "[\"json\", \"csv\", \"sse\"]", description = "What format= takes")
        List<String> formats,

        @Schema(examples = "[\"vi\", \"en\"]", description = "What lang= takes; data carry both")
        List<String> languages,

        Limits limits,

        @Schema(description = "How to cite an answer; every figure also names its own document")
        Text citation,

        @Schema(description = "What a client may rely on") Text stability,

        @Schema(
                examples = "notspecified",
                description = "Of the data, as their data package names it: none is claimed or granted; see rights")
        String license,

        @Schema(description = "What that means for who uses the data")
        Text rights,

        @Schema(
                nullable = true,
                examples = "mailto:parindex@parindex.example",
                description = "Whom to ask, as whoever runs the installation has it set; null where it is not set")
        String contact,

        @Schema(
                nullable = true,
                examples = "https://parindex.example/corrections",
                description = "Where to tell of a wrong figure; null where it is not set")
        String corrections,

        @Schema(
                nullable = true,
                examples = "/api/v1/suggestions",
                description =
                        "Where who reads may send the source of a missing figure, without a token; null where that is switched off")
        String suggestions) {

    /** How much one request may ask for. */
    @Schema(name = "Limits")
    public record Limits(
            @Schema(examples = "1000", description = "Items on one page")
            int pageSize,

            @Schema(examples = "10", description = "Units in one comparison")
            int comparedUnits,

            @Schema(examples = "100", description = "Query parameters")
            int parameters,

            @Schema(examples = "8192", description = "Bytes of path and query")
            int requestLine) {}

    /** Names the release and the day it was first published in Việt Nam: the same in every installation that has it. */
    static Text citation(Release release) {
        if (!release.isPublished()) {
            return Text.of(
                    "parindex, bản nháp " + release.id() + " (chưa công bố, không nên trích dẫn).",
                    "parindex, draft " + release.id() + " (not published, not to be cited).");
        }
        var day = LocalDate.ofInstant(release.releasedAt(), ZoneOffset.ofHours(7));
        return Text.of(
                "parindex, phiên bản dữ liệu " + release.id() + " (" + day
                        + "), dữ liệu từ các nguồn công khai được nêu ở từng con số.",
                "parindex, release " + release.id() + " (" + day
                        + "), data from the public sources named beside each figure.");
    }
}
