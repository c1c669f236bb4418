package vn.parindex.http.request;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whose address a request has where proxies stand before the service. Each proxy writes behind what came to it whom it heard that from, so
 * only what one of ours wrote is true, which is read from the end: the first address that is none of ours is the client's. What stands
 * before it anybody may have made up (ADR 009).
 *
 * @param trusted where our proxies are
 */
record Proxies(List<Network> trusted) {

    /**
     * @throws IllegalArgumentException where an entry is no network, which it names
     */
    static Proxies of(List<String> networks) {
        return new Proxies(networks.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(each -> Network.parse(each)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "parindex.proxies.trusted must hold addresses and networks such as 10.0.0.0/8, and holds: "
                                        + each)))
                .toList());
    }

    /**
     * The address of the client, in digits.
     *
     * @param peer the other end of the connection
     * @param forwarded all values of {@code X-Forwarded-For}, in their order; each may hold several, separated by commas
     */
    String client(String peer, List<String> forwarded) {
        var chain = forwarded.stream()
                .flatMap(each -> Arrays.stream(each.split(",")))
                .map(String::strip)
                // An element of a list may be empty, and then says nothing (RFC 9110, 5.6.1).
                .filter(each -> !each.isEmpty())
                .toList();
        var client = peer;
        for (int at = chain.size() - 1; at >= 0 && isTrusted(client); at--) {
            var before = machine(chain.get(at));
            if (before.isEmpty()) {
                // No proxy writes that; what stands further in front came through whoever did.
                break;
            }
            client = before.get().getHostAddress();
        }
        return client;
    }

    private boolean isTrusted(String address) {
        return Network.machine(address)
                .filter(machine -> trusted.stream().anyMatch(network -> network.contains(machine.getAddress())))
                .isPresent();
    }

    /** Some proxies write the port as well. */
    private static Optional<InetAddress> machine(String entry) {
        if (entry.startsWith("[")) {
            return Network.machine(entry.substring(1, Math.max(1, entry.indexOf(']'))));
        }
        int colon = entry.indexOf(':');
        return Network.machine(colon >= 0 && colon == entry.lastIndexOf(':') ? entry.substring(0, colon) : entry);
    }
}
