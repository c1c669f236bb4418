package vn.parindex.page;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import org.junit.jupiter.api.BeforeEach;

/** What every test has that meets the page as a person does, in a browser. */
abstract class BrowserTest {

    @TestHTTPResource("/")
    URL root;

    Browser browser;

    @Inject
    SharedBrowser shared;

    @BeforeEach
    void beginInTheBrowser() {
        browser = shared.begin(root);
    }
}
