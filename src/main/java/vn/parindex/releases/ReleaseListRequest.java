package vn.parindex.releases;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.parindex.access.Access;
import vn.parindex.http.admission.Role;
import vn.parindex.http.request.Reading;
import vn.parindex.http.request.Slice;
import vn.parindex.release.Release.Status;

/**
 * What is asked of the list of releases.
 *
 * @param statuses of which a release must have one; without any it is the published ones
 */
record ReleaseListRequest(Set<Status> statuses, Slice slice) {

    private static final Map<String, Status> STATUSES = statusesByWord();

    /** What everybody may ask for; without a status it is this. */
    private static final Set<Status> PUBLIC = Set.of(Status.PUBLISHED);

    /** Whoever asks for more than is public is admitted or turned away before any other fault is told. */
    static ReleaseListRequest of(ReleaseListQuery query, String state, Reading reading, Access access) {
        var statuses = Set.copyOf(reading.choices("status", query.status(), STATUSES));
        if (!PUBLIC.containsAll(statuses)) {
            access.admit(Role.EDITOR);
        }
        return new ReleaseListRequest(statuses, reading.slice(query.paging(), 100, 1000, state));
    }

    boolean isPublic() {
        return PUBLIC.containsAll(statuses);
    }

    private static Map<String, Status> statusesByWord() {
        var statuses = new LinkedHashMap<String, Status>();
        for (var each : Status.values()) {
            statuses.put(each.name().toLowerCase(Locale.ROOT), each);
        }
        return statuses;
    }
}
