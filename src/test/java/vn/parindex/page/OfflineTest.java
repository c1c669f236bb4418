package vn.parindex.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.parindex.database.Answer;
import vn.parindex.database.BrowsedTest;

/** Without a connection: what was read is read again, and what was not is said to be out of reach. */
@BrowsedTest
class OfflineTest extends BrowserTest {

    private static final String SEEN = "/provinces/ha-noi";

    private static final String KEPT =
            "const done = arguments[arguments.length - 1]; let left = 80; const look = async () => { const missing = [];"
                    + " for (const each of arguments[0]) if (!(await caches.match(each, {ignoreVary: true}))) missing.push(each);"
                    + " if (missing.length === 0 || left-- === 0) done(missing); else setTimeout(look, 250) }; look()";

    @Test
    void withoutAConnectionWhatWasSeenIsReadAndWhatWasNotIsSaid() {
        var score = Answer.to("/api/v1/rankings/par-index/2024?unit=ha-noi").at("/items/0/score");
        // A browser of its own, as the shared one leaves the worker aside.
        try (var wire = new Wire(root.getPort());
                var own = new Browser(wire.root())) {
            own.cdp("Network.enable", Map.of());
            own.open(SEEN);
            assertThat(own.later(KEPT, List.of(SEEN, "/api/v1" + SEEN, "/api/v1/units/ha-noi/history")))
                    .isEqualTo(List.of());
            own.open(SEEN);
            own.until("return !!navigator.serviceWorker.controller");
            assertThat(own.complaints()).isEmpty();

            wire.cut();
            own.offline(true);
            own.open(SEEN);
            assertThat(own.text("h1")).isEqualTo("Hà Nội");
            assertThat(own.text("table")).contains("2024", score.asText().replace('.', ','));
            assertThat(own.text("#offline")).startsWith("Không có kết nối");

            // A part of the page that was never fetched, by a link and by an address.
            own.click("nav a[href='/movers']");
            own.until("return !!document.querySelector('main .failure')");
            assertThat(own.text("main .failure"))
                    .contains("Không có kết nối", "Thử lại")
                    .doesNotContain("lỗi");
            own.visit(wire.root() + "/contradictions?lang=en");
            assertThat(own.text("body"))
                    .contains("Không có kết nối", "No connection, and this page was never opened here");

            own.open(SEEN);
            own.click("nav a[href='/movers']");
            own.until("return !!document.querySelector('main .failure')");
            wire.mend();
            own.offline(false);
            own.click("main .failure button");
            own.until("return document.getElementById('main').dataset.view === 'movers'");
            assertThat(own.run("return !document.querySelector('#offline')")).isEqualTo(true);
        }
    }
}
