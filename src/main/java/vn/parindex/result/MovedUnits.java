package vn.parindex.result;

import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many units moved one way since the previous edition, published and computed. */
@Schema(
        name = "MovedUnits",
        description =
                "Across a break the counts are given all the same, as sources print them too: then `comparable` is false, and a"
                        + " figure that rose was measured another way. A unit whose own series breaks is not counted")
public record MovedUnits(
        @Schema(nullable = true, description = "Null where no source states it")
        PublishedFigure published,

        @Schema(nullable = true, description = "Null where no unit can be compared for certain")
        ComputedFigure computed,

        @Schema(
                nullable = true,
                examples = "2018",
                description = "Year of the previous edition; null if there was none")
        Integer since,

        @Schema(
                nullable = true,
                examples = "true",
                description =
                        "Whether no break in the method lies between the two years; null if there was no edition before")
        Boolean comparable) {

    Stream<String> sourceIds() {
        return Stream.ofNullable(published).map(PublishedFigure::source);
    }
}
