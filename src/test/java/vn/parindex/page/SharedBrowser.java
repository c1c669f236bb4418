package vn.parindex.page;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URL;

/** One browser for all tests of an application: it starts with the first that wants it and ends with the application. */
@Singleton
class SharedBrowser {

    private Browser browser;

    /** The browser, as a person finds it who comes to that address for the first time. */
    Browser begin(URL root) {
        if (browser == null) {
            browser = new Browser(root.toString());
        }
        browser.begin();
        return browser;
    }

    @PreDestroy
    void close() {
        if (browser != null) {
            browser.close();
        }
    }
}
