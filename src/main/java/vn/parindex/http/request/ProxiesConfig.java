package vn.parindex.http.request;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What stands between clients and the service. */
@ConfigMapping(prefix = "parindex.proxies")
public interface ProxiesConfig {

    /** Addresses and networks of proxies whose {@code X-Forwarded-For} is believed; empty: nobody's. */
    Optional<List<String>> trusted();
}
