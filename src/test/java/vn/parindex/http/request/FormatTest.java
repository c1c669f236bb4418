package vn.parindex.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an Accept means (RFC 9110, 12.5.1): the first type that the negotiation tries. */
class FormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|application/json",
                "*/*|application/json",
                "text/html,application/xml;q=0.9,*/*;q=0.8|application/json",
                "text/csv;q=0.5, application/json;q=0.4|text/csv",
                "text/*|text/csv",
                "application/json;q=0, */*|text/csv",
                "application/json;q=0, application/*|application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "text/csv;q=0, text/*|text/turtle",
                "application/json;q=0, text/csv|text/csv",
                "application/json;q=0|unreadable/unreadable",
                "*/*;q=0|unreadable/unreadable",
                "foo|unreadable/unreadable",
                "application/problem+json|application/json",
                "application/json;q=0, application/problem+json|text/csv"
            })
    void whatIsRefusedIsNotChosen(String sent, String first) {
        assertThat(Format.effectiveAccept(sent).split("[,;]")[0]).isEqualTo(first);
    }
}
