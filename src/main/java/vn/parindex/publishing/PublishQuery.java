package vn.parindex.publishing;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.request.Reading;

/** What whoever publishes a draft says with it, as it was sent. */
public record PublishQuery(
        @Parameter(description = "How many new warnings you have read") @RestQuery
        String acknowledge,

        @Parameter(description = "That more than a tenth of the rows may be withdrawn") @RestQuery
        String confirmWithdrawals) {

    /** How many new warnings were read; empty where nothing is said. */
    Optional<Integer> acknowledged(Reading reading) {
        var number = reading.number("acknowledge", acknowledge, 0, 1_000_000);
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    boolean confirmed(Reading reading) {
        return reading.flag("confirmWithdrawals", confirmWithdrawals);
    }
}
