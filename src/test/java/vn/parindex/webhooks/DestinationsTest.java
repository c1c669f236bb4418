package vn.parindex.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.http.request.Network;
import vn.parindex.webhooks.Destinations.RefusedException;

class DestinationsTest {

    private static final Destinations STRICT = new Destinations(List.of(), InetAddress::getAllByName);

    private static String rule(Destinations destinations, String address) {
        try {
            destinations.of(address);
            return "allowed";
        } catch (RefusedException e) {
            assertThat(e.reason().vi()).isNotBlank();
            return e.rule();
        }
    }

    /** A host of this name is these machines. */
    private static Destinations knowing(String... machines) {
        return new Destinations(
                List.of("10.1.0.0/16", "inside.example"),
                host -> Arrays.stream(machines).map(DestinationsTest::machine).toArray(InetAddress[]::new));
    }

    private static InetAddress machine(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (java.net.UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://0.0.0.0/",
                "https://10.0.0.1/",
                "https://172.16.0.1:8443/",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://100.64.0.1/",
                "https://100.100.100.200/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://192.0.2.1/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[::127.0.0.1]/",
                "https://[fe80::1]/",
                "https://[fc00::1]/",
                "https://[fd00:ec2::254]/",
                "https://[fec0::1]/",
                "https://[ff02::1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:db8::1]/",
                "https://localhost/"
            })
    void whatIsNotOfThePublicInternetIsRefused(String address) {
        assertThat(rule(STRICT, address)).isEqualTo("private-address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://8.8.8.8/",
                "https://172.15.0.1/",
                "https://172.32.0.1/",
                "https://100.63.255.255/",
                "https://100.128.0.1/",
                "https://169.253.0.1/",
                "https://[2606:4700::1111]/",
                "https://[64:ff9b::808:808]/",
                "https://[2002:808:808::]/",
                "HTTPS://8.8.8.8:8443/hooks?token=1"
            })
    void whatIsOfThePublicInternetIsAllowed(String address) {
        assertThat(rule(STRICT, address)).isEqualTo("allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "http://8.8.8.8/, https-only",
        "ftp://8.8.8.8/, not-an-address",
        "8.8.8.8, not-an-address",
        "https://127.1/, not-an-address",
        "https:///x, not-an-address",
        "https://a b/, not-an-address",
        "https://8.8.8.8:0/, not-an-address",
        "https://8.8.8.8:70000/, not-an-address",
        "https://user:secret@8.8.8.8/, plain-address",
        "https://8.8.8.8/#x, plain-address",
        "https://no-such-host.invalid/, unknown-host",
        "'', not-an-address"
    })
    void anAddressIsWholePlainAndSecure(String address, String rule) {
        assertThat(rule(STRICT, address)).isEqualTo(rule);
    }

    @Test
    void ofANameWithSeveralMachinesAllMustBeAllowed() {
        assertThat(rule(knowing("8.8.8.8", "8.8.4.4"), "https://a.example/")).isEqualTo("allowed");
        assertThat(rule(knowing("8.8.8.8", "127.0.0.1"), "https://a.example/")).isEqualTo("private-address");
        assertThat(rule(knowing("8.8.8.8", "::1"), "https://a.example/")).isEqualTo("private-address");
    }

    @Test
    void whatTheSettingNamesIsAllowedWithoutTlsToo() {
        assertThat(rule(knowing("10.1.2.3"), "http://a.example/")).isEqualTo("allowed");
        assertThat(rule(knowing("10.2.0.1"), "https://a.example/")).isEqualTo("private-address");
        assertThat(rule(knowing("10.2.0.1"), "http://inside.example/")).isEqualTo("allowed");
        assertThat(rule(knowing("10.2.0.1"), "http://Inside.Example/")).isEqualTo("allowed");
        assertThat(rule(knowing("10.1.2.3", "8.8.8.8"), "http://a.example/"))
                .as("one of them is not of that network")
                .isEqualTo("https-only");
        assertThatThrownBy(() -> new Destinations(List.of("10.0.0.0/99"), InetAddress::getAllByName))
                .hasMessageContaining("parindex.webhooks.allow");
    }

    @Test
    void theMachineIsWhatTheNameMeansNow() throws RefusedException {
        var to = knowing("8.8.8.8").of("https://a.example:8443/hooks?x=%20y");
        assertThat(to.machine().getHostAddress()).isEqualTo("8.8.8.8");
        assertThat(to.host()).isEqualTo("a.example");
        assertThat(to.port()).isEqualTo(8443);
        assertThat(to.path()).isEqualTo("/hooks?x=%20y");
        assertThat(knowing("8.8.8.8").of("https://a.example").path()).isEqualTo("/");
    }

    /** Whatever carries an IPv4 address is judged by it. */
    @Property(tries = 2000)
    void anAddressInsideAnotherIsJudgedLikeItself(@ForAll @Size(4) byte[] inner) {
        boolean allowed = PublicAddresses.contain(inner);
        for (var at : List.of(new int[] {0x00, 0x64, 0xff, 0x9b, 12}, new int[] {0x20, 0x02, 0, 0, 2})) {
            var outer = new byte[16];
            outer[0] = (byte) at[0];
            outer[1] = (byte) at[1];
            if (at[4] == 12) {
                outer[2] = (byte) at[2];
                outer[3] = (byte) at[3];
            }
            System.arraycopy(inner, 0, outer, at[4], 4);
            assertThat(PublicAddresses.contain(outer)).isEqualTo(allowed);
        }
        var mapped = new byte[16];
        mapped[10] = (byte) 0xff;
        mapped[11] = (byte) 0xff;
        System.arraycopy(inner, 0, mapped, 12, 4);
        assertThat(PublicAddresses.contain(mapped)).isEqualTo(allowed);
    }

    /** What Java itself calls local is never public. */
    @Property(tries = 5000)
    void javaAgrees(@ForAll @Size(4) byte[] address) throws Exception {
        var known = InetAddress.getByAddress(address);
        if (known.isLoopbackAddress()
                || known.isAnyLocalAddress()
                || known.isLinkLocalAddress()
                || known.isSiteLocalAddress()
                || known.isMulticastAddress()) {
            assertThat(PublicAddresses.contain(address)).as(known.toString()).isFalse();
        }
    }

    @Property(tries = 2000)
    void aNetworkHoldsWhatHasItsFirstBits(@ForAll @Size(4) byte[] one, @ForAll @Size(4) byte[] other) {
        for (int bits = 0; bits <= 32; bits++) {
            long mask = bits == 0 ? 0 : 0xffffffffL << 32 - bits & 0xffffffffL;
            assertThat(new Network(one, bits).contains(other))
                    .isEqualTo((number(one) & mask) == (number(other) & mask));
        }
    }

    private static long number(byte[] address) {
        long number = 0;
        for (var each : address) {
            number = number << 8 | each & 0xff;
        }
        return number;
    }
}
