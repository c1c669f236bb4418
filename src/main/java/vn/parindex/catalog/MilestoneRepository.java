package vn.parindex.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import vn.parindex.release.ReleasedRows;

/** The events in units' stories of a release. */
@ApplicationScoped
public class MilestoneRepository implements ReleasedRows<StoredMilestone, Milestone> {

    @Override
    public Class<StoredMilestone> entity() {
        return StoredMilestone.class;
    }
}
