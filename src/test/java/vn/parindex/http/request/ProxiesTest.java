package vn.parindex.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {

    private static final Proxies OURS = Proxies.of(List.of("10.0.0.0/8", " fd00::/8 ", "192.0.2.7"));

    /** Who is connected, what is forwarded (values separated by a bar), and who it is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "203.0.113.9; ''; 203.0.113.9",
                "203.0.113.9; 198.51.100.1; 203.0.113.9",
                "10.1.2.3; ''; 10.1.2.3",
                "10.1.2.3; 203.0.113.9; 203.0.113.9",
                "10.1.2.3; 198.51.100.1, 203.0.113.9; 203.0.113.9",
                "10.1.2.3; 198.51.100.1,203.0.113.9,192.0.2.7; 203.0.113.9",
                "10.1.2.3; 203.0.113.9, 10.9.9.9 |192.0.2.7, 10.4.4.4; 203.0.113.9",
                "10.1.2.3; 10.5.5.5, 10.6.6.6; 10.5.5.5",
                "10.1.2.3; 203.0.113.9:4711; 203.0.113.9",
                "fd00::1; [2001:db8::5]:443; 2001:db8:0:0:0:0:0:5",
                "fd00::1; 2001:db8::5; 2001:db8:0:0:0:0:0:5",
                "10.1.2.3; ::ffff:203.0.113.9; 203.0.113.9",
                "10.1.2.3; 203.0.113.9, unknown; 10.1.2.3",
                "10.1.2.3; 203.0.113.9, [; 10.1.2.3",
                "10.1.2.3; 203.0.113.9, , 192.0.2.7,; 203.0.113.9",
                "10.1.2.3; localhost; 10.1.2.3",
                "10.1.2.3; 203.0.113.9/32; 10.1.2.3",
                "10.1.2.3; 999.1.1.1; 10.1.2.3"
            })
    void theFirstFromTheEndThatIsNoneOfOursIsTheClient(String peer, String forwarded, String client) {
        assertThat(OURS.client(peer, forwarded.isEmpty() ? List.of() : List.of(forwarded.split("\\|"))))
                .isEqualTo(client);
    }

    @Test
    void nobodyIsBelievedUnlessSomebodyIsTrusted() {
        assertThat(Proxies.of(List.of()).client("127.0.0.1", List.of("203.0.113.9")))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void whatIsNoNetworkIsNamed() {
        for (var wrong : List.of("gateway.example", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/-1", "*")) {
            assertThatThrownBy(() -> Proxies.of(List.of("10.0.0.0/8", wrong)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("parindex.proxies.trusted")
                    .hasMessageEndingWith(": " + wrong);
        }
    }
}
