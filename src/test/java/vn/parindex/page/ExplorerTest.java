package vn.parindex.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.parindex.database.BrowsedTest;

/** Swagger UI in a browser, which keeps to the policy that its page is sent with. */
@BrowsedTest
class ExplorerTest extends BrowserTest {

    @Test
    void theExplorerShowsTheContractAndTheBrowserComplainsOfNothing() {
        browser.visit(root + "q/swagger-ui/");
        browser.find("#operations-Rankings-getRanking button").click();
        browser.find("#operations-Rankings-getRanking .opblock-body");
        assertThat(browser.complaints()).isEmpty();
    }
}
