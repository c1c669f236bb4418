package vn.parindex.publishing;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What whoever uploads says with what they send, as it was sent. */
public record UploadQuery(
        @Parameter(
                description = "Why the data change; kept with the release",
                example = "Kết quả năm 2025",
                required = true)
        @RestQuery
        String reason,

        @Parameter(description = "The file that a CSV, or the only sheet of a workbook, is; scores.csv unless given")
        @RestQuery
        String file,

        @Parameter(description = "That more than a tenth of the rows may be withdrawn") @RestQuery
        String confirmWithdrawals,

        @Parameter(description = "Check only, keep nothing") @RestQuery
        String dryRun) {}
