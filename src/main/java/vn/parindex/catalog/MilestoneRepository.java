package vn.parindex.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import vn.parindex.release.ReleasedRows;

/** The events in units' stories of a release. */
@ApplicationScoped
public class MilestoneRepository implements ReleasedRows<Milestone> {

    @Override
    public Class<Milestone> entity() {
        return Milestone.class;
    }
}
