package vn.parindex.suggestions;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often an address may send something within an hour. It is forgotten with the process, so that nobody's address is kept anywhere;
 * addresses that have not sent anything for the longest time are forgotten first.
 */
final class Allowance {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_ADDRESSES = 10_000;

    private final int most;
    private final Map<String, Deque<Instant>> sent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    Allowance(int most) {
        this.most = most;
    }

    /** How long this address has to wait; zero where it may send now, which counts. */
    synchronized Duration ask(String address, Instant now) {
        var times = sent.computeIfAbsent(network(address), key -> new ArrayDeque<>());
        while (!times.isEmpty() && !times.peekFirst().isAfter(now.minus(WINDOW))) {
            times.removeFirst();
        }
        if (times.size() >= most) {
            return most == 0 ? WINDOW : Duration.between(now, times.peekFirst().plus(WINDOW));
        }
        times.addLast(now);
        return Duration.ZERO;
    }

    /** One subscriber has a whole /64 of IPv6 addresses. */
    static String network(String address) {
        if (address == null || !address.contains(":")) {
            return String.valueOf(address);
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return InetAddress.getByName(address) instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8))
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
