package vn.parindex.changes;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One row of the dataset that a release added, changed or withdrew. */
@Schema(name = "ChangeEvent")
public record ChangeView(
        @Schema(
                examples = "2-1",
                description =
                        "Never changes and never names another event: number of the release and place in it. Events"
                                + " may be delivered more than once; skip what you have applied")
        String id,

        @Schema(
                examples = "result",
                enumeration = {
                    "unit",
                    "relation",
                    "region",
                    "indicator",
                    "edition",
                    "weight",
                    "break",
                    "source",
                    "result",
                    "statement",
                    "milestone",
                    "tile"
                },
                description = "What the row is; a result is a row of scores.csv: one source's word on one unit")
        String entity,

        @Schema(enumeration = {"added", "changed", "withdrawn"})
        String action,

        @Schema(description = "When readers first saw it: when its release was published")
        Instant at,

        @Schema(examples = "2026.11.29.1", description = "Id of the release")
        String release,

        @Schema(description = "The primary key of the row, by column, empty cells left out")
        Map<String, String> key,

        @Schema(nullable = true, description = "The row before, by column, empty cells left out; null for an added one")
        Map<String, String> old,

        @Schema(
                name = "new",
                nullable = true,
                description = "The row after, by column, empty cells left out; null for a withdrawn one")
        @JsonProperty("new")
        Map<String, String> now) {}
