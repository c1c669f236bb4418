package vn.parindex.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.EditorsNote;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.result.Result;
import vn.parindex.result.Word;

/** What one document prints of a figure. */
@Schema(name = "FigureSaid", description = "What one document prints, as it prints it")
public record SaidView(
        @Schema(description = "Id of the document") String source,
        @Schema(nullable = true, examples = "81.98") BigDecimal score,
        @Schema(nullable = true) BigDecimal points,
        @Schema(nullable = true) Interval rank,

        @Schema(description = "Which fields of the result were taken from it: score, points, rank")
        List<String> taken,

        @Schema(
                description =
                        "Whether all that it states may be true beside the result and beside the other documents that may,"
                                + " printed roundings considered")
        boolean agrees,

        @Schema(nullable = true, description = EditorsNote.DESCRIPTION)
        String note) {

    /** Every document's word on the result, the preferred first. */
    static List<SaidView> listOf(Result result) {
        return result.words().stream().map(word -> of(word, result)).toList();
    }

    private static SaidView of(Word word, Result result) {
        return new SaidView(
                word.source(),
                value(word.score()),
                value(word.points()),
                word.rank(),
                Stream.of(
                                word.source().equals(result.scoreSource()) ? "score" : null,
                                word.source().equals(result.pointsSource()) ? "points" : null,
                                word.source().equals(result.rankSource()) ? "rank" : null)
                        .filter(Objects::nonNull)
                        .toList(),
                result.agreesWith(word),
                word.note());
    }

    static BigDecimal value(Figure figure) {
        return figure == null ? null : figure.value();
    }
}
