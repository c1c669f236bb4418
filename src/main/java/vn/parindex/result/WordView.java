package vn.parindex.result;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.EditorsNote;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;

/** Another source's word on a result. */
@Schema(name = "Alternative")
public record WordView(
        String source,
        @Schema(nullable = true) BigDecimal score,
        @Schema(nullable = true) BigDecimal points,
        @Schema(nullable = true) Interval rank,

        @Schema(
                description =
                        "Whether all that it states may be true beside the result and beside the other documents that may,"
                                + " printed roundings considered")
        boolean agrees,

        @Schema(nullable = true, description = EditorsNote.DESCRIPTION)
        String note) {

    static WordView of(Word word, Result result) {
        return new WordView(
                word.source(),
                valueOf(word.score()),
                valueOf(word.points()),
                word.rank(),
                result.agreesWith(word),
                word.note());
    }

    static BigDecimal valueOf(Figure figure) {
        return figure == null ? null : figure.value();
    }
}
