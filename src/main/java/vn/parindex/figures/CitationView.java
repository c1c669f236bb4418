package vn.parindex.figures;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.http.Text;

/** A figure cited in the usual styles, each with an address that shows the same for ever; so none needs the day of retrieval. */
@Schema(
        name = "FigureCitation",
        description = "The address in each shows the same for ever. It is whole where the installation knows its own")
public record CitationView(
        @Schema(description = "A sentence for an article or a report")
        Text text,

        String apa,
        String bibtex,

        @Schema(description = "For EndNote, Zotero and Mendeley, lines end in CRLF")
        String ris,

        @Schema(description = "An item of CSL-JSON, for any of the styles of citationstyles.org")
        CslItem csl) {

    /** What all styles are made of. */
    @Schema(name = "CslItem")
    public record CslItem(
            String id,
            @Schema(examples = "dataset") String type,
            String title,
            List<Literal> author,
            Issued issued,

            @Schema(description = "Id of the release") String version,
            @Schema(examples = "parindex") String publisher,

            @JsonProperty("URL") @Schema(name = "URL") String url) {}

    /** An author that is no person. */
    @Schema(name = "CslName")
    public record Literal(@Schema(examples = "Bộ Nội vụ") String literal) {}

    /** The day on which the release was first published, in Việt Nam. */
    @Schema(name = "CslDate")
    public record Issued(
            @JsonProperty("date-parts") @Schema(name = "date-parts", description = "One day: year, month, day")
            List<List<Integer>> dateParts) {}

    /**
     * @param id of the figure, without blanks
     * @param author who measured it
     * @param documents who stated it, empty if that is nobody else
     * @param day on which the release was first published
     */
    static CitationView of(
            String id, Text title, String author, String documents, String release, LocalDate day, String url) {
        var source = documents.isEmpty() || documents.equals(author)
                ? Text.of(author, author)
                : Text.of(author + ", theo " + documents, author + ", as reported by " + documents);
        var key = "parindex-" + id.replaceAll("[^a-z0-9]+", "-");
        return new CitationView(
                Text.of(
                        title.vi() + ". Nguồn: " + source.vi() + ". parindex, phiên bản dữ liệu " + release + ". "
                                + url,
                        title.en() + ". Source: " + source.en() + ". parindex, release " + release + ". " + url),
                "%s. (%d). %s (Release %s) [Data set]. parindex. %s"
                        .formatted(author, day.getYear(), title.en(), release, url),
                """
                @misc{%s,
                  author    = {{%s}},
                  title     = {%s},
                  year      = {%d},
                  version   = {%s},
                  publisher = {parindex},
                  url       = {%s},
                  note      = {%s}
                }""".formatted(key, author, title.en(), day.getYear(), release, url, "Dataset; source: " + source.en()),
                String.join(
                        "\r\n",
                        "TY  - DATA",
                        "ID  - " + key,
                        "AU  - " + author,
                        "TI  - " + title.en(),
                        "PY  - " + day.getYear(),
                        "DA  - " + "%d/%02d/%02d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
                        "ET  - " + release,
                        "PB  - parindex",
                        "N1  - Source: " + source.en(),
                        "UR  - " + url,
                        "ER  - "),
                new CslItem(
                        key,
                        "dataset",
                        title.en(),
                        List.of(new Literal(author)),
                        new Issued(List.of(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth()))),
                        release,
                        "parindex",
                        url));
    }
}
