package vn.parindex.webhooks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.http.request.Network;

/**
 * Which addresses are those of the public internet: none that IANA keeps for hosts, links, sites, tests, documents or later (the
 * special-purpose registries, RFC 6890), and none that carries such an IPv4 address inside.
 */
final class PublicAddresses {

    private static final List<Network> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    // Of providers (RFC 6598), and of some clouds for what they tell their machines.
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    // Link-local: where most clouds tell a machine its credentials.
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    // Multicast, reserved, broadcast.
                    "224.0.0.0/3",
                    "::/128",
                    "::1/128",
                    "64:ff9b:1::/48",
                    "100::/64",
                    // Teredo, benchmarks, documents and the like.
                    "2001::/23",
                    "2001:db8::/32",
                    "3fff::/20",
                    "5f00::/16",
                    // Unique local, link-local, site-local, multicast.
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(Network::of)
            .toList();

    /** Where an IPv6 address carries an IPv4 address, and from which byte on. */
    private record Carrier(byte[] prefix, int at) {}

    private static final List<Carrier> CARRIERS = List.of(
            // Mapped and compatible (RFC 4291, 2.5.5).
            carrier("::ffff:0:0", 96, 12),
            carrier("::", 96, 12),
            // NAT64 (RFC 6052) and 6to4 (RFC 3056).
            carrier("64:ff9b::", 96, 12),
            carrier("2002::", 16, 2));

    private PublicAddresses() {}

    private static Carrier carrier(String network, int bits, int at) {
        var prefix = new byte[bits / 8];
        if (network.equals("::ffff:0:0")) {
            // Java reads this literal as the IPv4 address that it carries.
            prefix[10] = (byte) 0xff;
            prefix[11] = (byte) 0xff;
        } else {
            System.arraycopy(Network.of(network).prefix(), 0, prefix, 0, prefix.length);
        }
        return new Carrier(prefix, at);
    }

    /**
     * Whether anything on the internet may be there.
     *
     * @param address 4 bytes of IPv4 or 16 of IPv6
     */
    static boolean contain(byte[] address) {
        return SPECIAL.stream().noneMatch(network -> network.contains(address))
                && carried(address).map(PublicAddresses::contain).orElse(true);
    }

    private static Optional<byte[]> carried(byte[] address) {
        return CARRIERS.stream()
                .filter(carrier -> address.length == 16
                        && Arrays.equals(
                                carrier.prefix(), 0, carrier.prefix().length, address, 0, carrier.prefix().length))
                .map(carrier -> Arrays.copyOfRange(address, carrier.at(), carrier.at() + 4))
                .findFirst();
    }
}
