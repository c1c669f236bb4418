package vn.parindex.webhooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.parindex.http.Text;
import vn.parindex.http.request.Network;

/**
 * Where messages may go: to the public internet by https, and to the hosts and networks that a setting names, by http too. It is asked when an
 * address is registered and again for each connection, with what its name means then: a name may be made to mean another machine in between.
 *
 * @param allowed names of hosts and networks that the installation trusts
 */
record Destinations(List<String> allowed, Resolver resolver) {

    static final int LONGEST = 2000;

    /** What a name of a host means now; at least one address. */
    interface Resolver {

        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /**
     * @throws IllegalArgumentException where an entry is neither a host nor a network
     */
    Destinations {
        allowed = allowed.stream()
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty())
                .toList();
        for (var each : allowed) {
            if (Network.parse(each).isEmpty() && !each.matches("[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?")) {
                throw new IllegalArgumentException(
                        "parindex.webhooks.allow must hold names of hosts and networks such as 10.1.0.0/16, and holds: "
                                + each);
            }
        }
    }

    /** Why nothing is sent to an address; {@code rule} is a stable word. */
    static final class RefusedException extends Exception {

        private final String rule;
        private final transient Text reason;

        RefusedException(String rule, String vi, String en) {
            super(en);
            this.rule = rule;
            this.reason = Text.of(vi, en);
        }

        String rule() {
            return rule;
        }

        Text reason() {
            return reason;
        }
    }

    /** An address that may be used, and the machine that it means now. */
    record Destination(URI address, InetAddress machine) {

        boolean isSecure() {
            return "https".equalsIgnoreCase(address.getScheme());
        }

        int port() {
            return address.getPort() >= 0 ? address.getPort() : isSecure() ? 443 : 80;
        }

        /** The host without the brackets of an IPv6 address. */
        String host() {
            return Destinations.host(address);
        }

        /** Path and query, at least a slash. */
        String path() {
            var path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
            return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
        }
    }

    /**
     * Where a message to this address would go.
     *
     * @throws RefusedException where it must not be sent: of a name that means several machines, if one of them may not be reached
     */
    Destination of(String text) throws RefusedException {
        var address = parsed(text);
        var host = host(address);
        var machines = machines(host);
        boolean trusted = true;
        for (var machine : machines) {
            boolean known = isAllowed(host, machine);
            trusted &= known;
            if (!known && !PublicAddresses.contain(machine.getAddress())) {
                throw new RefusedException(
                        "private-address",
                        "“%s” là địa chỉ nội bộ hoặc dành riêng (%s); chỉ gửi tới máy trên internet, trừ khi thiết lập PARINDEX_WEBHOOKS_ALLOW cho phép."
                                .formatted(host, machine.getHostAddress()),
                        "“%s” is a private or reserved address (%s); messages go to the public internet alone, unless the setting PARINDEX_WEBHOOKS_ALLOW names it."
                                .formatted(host, machine.getHostAddress()));
            }
        }
        if (!"https".equalsIgnoreCase(address.getScheme()) && !trusted) {
            throw new RefusedException(
                    "https-only", "Địa chỉ phải bắt đầu bằng https://.", "The address must begin with https://.");
        }
        return new Destination(address, machines[0]);
    }

    private InetAddress[] machines(String host) throws RefusedException {
        try {
            return resolver.resolve(host);
        } catch (UnknownHostException e) {
            throw new RefusedException(
                    "unknown-host",
                    "Không tìm thấy máy “%s”.".formatted(host),
                    "The host “%s” cannot be found.".formatted(host));
        }
    }

    private boolean isAllowed(String host, InetAddress machine) {
        return allowed.stream().anyMatch(each -> Network.parse(each)
                .map(network -> network.contains(machine.getAddress()))
                .orElse(each.equalsIgnoreCase(host)));
    }

    private static URI parsed(String text) throws RefusedException {
        var address = Optional.ofNullable(text).map(String::strip).flatMap(Destinations::read);
        boolean web = address.map(URI::getScheme)
                .filter(scheme -> scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))
                .isPresent();
        if (!web
                || address.get().getHost() == null
                || text.length() > LONGEST
                || address.get().getPort() == 0
                || address.get().getPort() > 65_535) {
            throw new RefusedException(
                    "not-an-address",
                    "Cần một địa chỉ đầy đủ như https://example.org/hooks, dài nhất %d ký tự.".formatted(LONGEST),
                    "A whole address such as https://example.org/hooks is expected, of at most %d characters."
                            .formatted(LONGEST));
        }
        if (address.get().getRawUserInfo() != null || address.get().getRawFragment() != null) {
            throw new RefusedException(
                    "plain-address",
                    "Địa chỉ không được kèm tên, mật khẩu hay phần sau dấu #.",
                    "The address may hold no name, password or fragment.");
        }
        return address.get();
    }

    private static Optional<URI> read(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The host of an address without brackets. */
    static String host(URI address) {
        return address.getHost().replaceAll("[\\[\\]]", "");
    }
}
