package vn.parindex.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** An installation with named publisher tokens, four eyes and an OpenID Connect provider. */
public class AccessProfile implements QuarkusTestProfile {

    static final String LAN_TOKEN = "lan0lan0lan0lan0lan0lan0lan0lan0";
    static final String MINH_TOKEN = "minhminhminhminhminhminhminhminhminh+/~=";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "PARINDEX_PUBLISHER_TOKEN", "lan:" + LAN_TOKEN + ", minh:" + MINH_TOKEN,
                "parindex.access.admins", "minh",
                "parindex.access.four-eyes", "true");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(IdentityProvider.class));
    }
}
