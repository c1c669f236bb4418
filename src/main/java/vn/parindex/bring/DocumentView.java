package vn.parindex.bring;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.document.Document;
import vn.parindex.understanding.Understanding;

/** What the document says of itself, and the source that it will be. */
@Schema(name = "UnderstoodDocument")
public record DocumentView(
        @Schema(examples = "bang-2022.pdf", description = "The name that it was sent with; empty for none")
        String file,

        @Schema(examples = "pdf", description = "What it is by its content")
        String kind,

        @Schema(
                examples = "table",
                enumeration = {"table", "rows"},
                description =
                        "`rows` for a file in the columns of the dataset, or a table that the service itself wrote: it is not"
                                + " understood but taken row by row, and needs neither source nor answers")
        String form,

        @Schema(
                nullable = true,
                examples = "par-index",
                description = "The index of its figures; null while that is open")
        String indicator,

        @Schema(nullable = true, examples = "province", description = "Who is ranked; null where several tables differ")
        String population,

        @Schema(description = "The years of its figures") List<Integer> years,

        @Schema(nullable = true, examples = "268/QĐ-BNV", description = "Number of the decision that it names")
        String decision,

        Source source,

        @Schema(description = "What happened while it was read, such as letters of an old font that were converted")
        List<RemarkView> notes) {

    static DocumentView ofTable(Document document, Understanding.About about, Provenance source) {
        return new DocumentView(
                document.file(),
                document.kind().code(),
                "table",
                about.indicator().orElse(null),
                about.population().orElse(null),
                about.years(),
                about.decision().orElse(null),
                Source.of(source),
                document.notes().stream()
                        .map(note -> new RemarkView(0, null, note.code(), note.message()))
                        .toList());
    }

    /** Of a file whose rows are taken as they are. */
    static DocumentView ofRows(Document document, Provenance source) {
        return new DocumentView(
                document.file(),
                document.kind().code(),
                "rows",
                null,
                null,
                List.of(),
                null,
                Source.of(source),
                List.of());
    }

    /** The source that the document is or becomes; send what is wrong in it by its parameter. */
    @Schema(name = "UnderstoodSource")
    public record Source(
            @Schema(
                    examples = "bo-noi-vu-2025-03-28",
                    description = "Its id; made of publisher and day where it is new")
            String id,

            @Schema(description = "Whether the dataset does not have it yet")
            boolean isNew,

            @Schema(examples = "Chỉ số cải cách hành chính năm 2024", description = "Parameter `title`")
            String title,

            @Schema(nullable = true, examples = "Bộ Nội vụ", description = "Parameter `publisher`")
            String publisher,

            @Schema(
                    nullable = true,
                    examples = "2025-03-28",
                    description = "Parameter `publishedOn`: a year, a month or a day")
            String publishedOn,

            @Schema(nullable = true, description = "Parameter `url`")
            String url,

            @Schema(
                    examples = "1",
                    description = "Parameter `tier`: 1 ministry or government, 2 province, 3 press, 4 a copy")
            int tier) {

        static Source of(Provenance source) {
            return new Source(
                    source.id(),
                    source.isNew(),
                    source.title(),
                    source.publisher(),
                    source.publishedOn(),
                    source.url(),
                    source.tier());
        }
    }
}
