package vn.parindex.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.Answer;
import vn.parindex.database.BrowsedTest;
import vn.parindex.database.FailingStore;

/** Where an installation takes no sources from readers, nothing on the page offers to send one. */
@BrowsedTest
@TestProfile(FailingStore.Profile.class)
class SuggestionsOffTest extends BrowserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rankings/par-index/2024",
                "/figures/par-index/2024/quang-nam",
                "/rankings/par-index/2022?lang=en"
            })
    void noGapAsksForASource(String address) {
        assertThat(Answer.to("/api/v1").at("/suggestions").isNull()).isTrue();
        browser.open(address);
        browser.until(
                "return performance.getEntriesByType('resource').some(each => /\\/api\\/v1(\\?|$)/.test(each.name))");
        browser.until("return !document.querySelector('.suggest-way')");
    }
}
