package vn.parindex.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import org.junit.jupiter.api.Test;
import vn.parindex.database.H2Test;

/** Swagger UI in a browser, which keeps to the policy that its page is sent with. */
@H2Test
class ExplorerTest {

    @TestHTTPResource("/")
    URL root;

    @Test
    void theExplorerShowsTheContractAndTheBrowserComplainsOfNothing() {
        try (var browser = new Browser(root.toString())) {
            browser.begin();
            browser.visit(root + "q/swagger-ui/");
            browser.find("#operations-Rankings-getRanking button").click();
            browser.find("#operations-Rankings-getRanking .opblock-body");
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
