package vn.parindex.management;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Who asks how the service is, and so how much they are told.
 *
 * @param throughManagement whether the request came by the port that is for it
 * @param portOfItsOwn whether there is such a port
 * @param onThisMachine whether the connection comes from this very machine and shows no sign of a proxy before it
 */
record Onlooker(boolean throughManagement, boolean portOfItsOwn, boolean onThisMachine) {

    /** What proxies add, some of them; who asks by one may be anybody. */
    private static final List<String> OF_PROXIES =
            List.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP");

    static Onlooker of(HttpServerRequest request, ManagementPort port) {
        boolean proxied = OF_PROXIES.stream().anyMatch(request.headers()::contains);
        return new Onlooker(
                port.isPortOf(request),
                port.isOpen(),
                !proxied
                        && request.remoteAddress() != null
                        && isLoopback(request.remoteAddress().hostAddress()));
    }

    /** Whether metrics, details of health and what was built are for them: by their own port alone, where there is one. */
    boolean isInsider() {
        return portOfItsOwn ? throughManagement : onThisMachine;
    }

    private static boolean isLoopback(String address) {
        try {
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
