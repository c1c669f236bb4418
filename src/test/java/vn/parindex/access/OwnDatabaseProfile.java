package vn.parindex.access;

import java.util.HashMap;
import java.util.Map;

/** The same installation with a database that no other test reads, so that drafts and releases may be made in it. */
public class OwnDatabaseProfile extends AccessProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(super.getConfigOverrides());
        settings.put("parindex.access.accounts.lan", "sub-of-lan");
        settings.put("quarkus.datasource.jdbc.url", "jdbc:h2:mem:admission;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=600000");
        return settings;
    }
}
