package vn.parindex.catalog;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.http.answer.Lasting;

/** One yearly publication of an index for a population. */
@Schema(name = "Edition")
public record EditionView(
        @Schema(examples = "2019") int year,

        @Schema(
                examples = "published",
                enumeration = {"published", "pilot", "not-held", "not-published"})
        String status,

        @Schema(
                nullable = true,
                examples = "63",
                description = "How many units it ranked; null: all that live on 31 December")
        Integer unitsRanked,

        @Schema(nullable = true, examples = "2020-05-19", description = "A year, a month or a day")
        String publishedOn,

        String source,

        @Schema(nullable = true, description = EditorsNote.DESCRIPTION)
        String note)
        implements Lasting {

    public static EditionView of(Edition edition) {
        return new EditionView(
                edition.year(),
                edition.status(),
                edition.unitsRanked(),
                edition.publishedOn(),
                edition.source(),
                edition.note());
    }
}
