package vn.parindex.http.request;

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
public record Network(byte[] prefix, int bits) {

    /** Reads {@code 10.0.0.0/8}, {@code fc00::/7} or a single address; empty for anything else, names of hosts among it. */
    public static Optional<Network> parse(String text) {
        int slash = text.indexOf('/');
        return machine(slash < 0 ? text : text.substring(0, slash))
                .map(InetAddress::getAddress)
                .flatMap(prefix -> bits(slash < 0 ? null : text.substring(slash + 1), prefix.length * 8)
                        .map(bits -> new Network(prefix, bits)));
    }

    /**
     * @throws IllegalArgumentException where the text is no network
     */
    public static Network of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    /** The machine of an address in digits, without brackets or a port; empty for anything else. Nothing is looked up. */
    public static Optional<InetAddress> machine(String text) {
        // Only literals, so that nothing is looked up; what looks like one and is none is caught below.
        if (!text.matches("[0-9]+\\.[0-9.]+") && !text.matches("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> bits(String text, int most) {
        if (text == null) {
            return Optional.of(most);
        }
        return text.matches("[0-9]{1,3}")
                ? Optional.of(Integer.valueOf(text)).filter(bits -> bits <= most)
                : Optional.empty();
    }

    public boolean contains(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        int whole = bits / 8;
        int rest = bits % 8;
        return Arrays.equals(prefix, 0, whole, address, 0, whole)
                && (rest == 0 || ((prefix[whole] ^ address[whole]) & 0xff) >> 8 - rest == 0);
    }
}
