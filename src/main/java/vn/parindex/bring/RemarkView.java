package vn.parindex.bring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.http.Text;

/** One thing that a person should know. */
@Schema(name = "UnderstandingRemark")
public record RemarkView(
        @Schema(examples = "1", description = "Number of the table; 0 for the document")
        int table,

        @Schema(nullable = true, examples = "B12") String cell,

        @Schema(examples = "hidden-cells", description = "A stable code")
        String rule,

        Text message) {}
