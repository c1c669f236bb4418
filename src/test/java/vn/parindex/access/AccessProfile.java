package vn.parindex.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.tracing.Collector;

/**
 * An installation where much is set: named publisher tokens, four eyes, an OpenID Connect provider, a path of another site that it is
 * known under, a port for those who run it, a collector of traces, and a database that no other test reads, so that drafts and releases may be made in it.
 */
public class AccessProfile implements QuarkusTestProfile {

    public static final String PATH = "/cong/par";

    public static final String LAN_TOKEN = "lan0lan0lan0lan0lan0lan0lan0lan0";
    public static final String MINH_TOKEN = "minhminhminhminhminhminhminhminhminh+/~=";

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<String, String>();
        settings.put("PARINDEX_PUBLISHER_TOKEN", "lan:" + LAN_TOKEN + ", minh:" + MINH_TOKEN);
        settings.put("parindex.access.admins", "minh");
        settings.put("parindex.access.four-eyes", "true");
        settings.put("parindex.access.accounts.lan", "sub-of-lan");
        settings.put("parindex.base-path", PATH);
        settings.put("parindex.management.port", "0");
        settings.put("parindex.management.host", "127.0.0.1");
        settings.put("parindex.security-contact", "mailto:security@parindex.example");
        // The PostgreSQL of the second run says its own address.
        if (!"postgresql".equals(System.getProperty("parindex.db-kind"))) {
            settings.put("quarkus.datasource.jdbc.url", "jdbc:h2:mem:access;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=600000");
        }
        return settings;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(IdentityProvider.class), new TestResourceEntry(Collector.class));
    }
}
