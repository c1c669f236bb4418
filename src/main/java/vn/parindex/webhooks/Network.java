package vn.parindex.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A block of addresses.
 *
 * @param prefix the first bytes of its addresses: 4 of IPv4, 16 of IPv6
 * @param bits how many of the first bits its addresses have in common
 */
record Network(byte[] prefix, int bits) {

    /** Reads {@code 10.0.0.0/8}, {@code fc00::/7} or a single address; empty for anything else, names of hosts among it. */
    static Optional<Network> parse(String text) {
        int slash = text.indexOf('/');
        var address = slash < 0 ? text : text.substring(0, slash);
        // Only literals, so that nothing is looked up; what looks like one and is none is caught below.
        if (!address.matches("[0-9]+\\.[0-9.]+") && !address.matches("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            return Optional.empty();
        }
        try {
            var prefix = InetAddress.getByName(address).getAddress();
            int bits = slash < 0 ? prefix.length * 8 : Integer.parseInt(text.substring(slash + 1));
            return bits < 0 || bits > prefix.length * 8 ? Optional.empty() : Optional.of(new Network(prefix, bits));
        } catch (UnknownHostException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Network of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    boolean contains(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        int whole = bits / 8;
        int rest = bits % 8;
        return Arrays.equals(prefix, 0, whole, address, 0, whole)
                && (rest == 0 || ((prefix[whole] ^ address[whole]) & 0xff) >> 8 - rest == 0);
    }
}
