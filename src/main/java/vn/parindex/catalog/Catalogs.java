package vn.parindex.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseRepository;

/** The {@link Catalog} of each release that is asked for, read once. */
@ApplicationScoped
public class Catalogs {

    /** Readers of old releases are few; the current one and a handful of others are enough. */
    private static final int KEPT = 16;

    private final ReleaseRepository releases;
    private final UnitRepository units;
    private final UnitRelationRepository relations;
    private final UnitRegionRepository regions;
    private final IndicatorRepository indicators;
    private final EditionRepository editions;
    private final WeightRepository weights;
    private final SeriesBreakRepository breaks;
    private final SourceRepository sources;
    private final MilestoneRepository milestones;
    private final TileRepository tiles;

    private final Map<Release.Published, Catalog> kept =
            Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Release.Published, Catalog> eldest) {
                    return size() > KEPT;
                }
            });

    Catalogs(
            ReleaseRepository releases,
            UnitRepository units,
            UnitRelationRepository relations,
            UnitRegionRepository regions,
            IndicatorRepository indicators,
            EditionRepository editions,
            WeightRepository weights,
            SeriesBreakRepository breaks,
            SourceRepository sources,
            MilestoneRepository milestones,
            TileRepository tiles) {
        this.releases = releases;
        this.units = units;
        this.relations = relations;
        this.regions = regions;
        this.indicators = indicators;
        this.editions = editions;
        this.weights = weights;
        this.breaks = breaks;
        this.sources = sources;
        this.milestones = milestones;
        this.tiles = tiles;
    }

    /** The catalogue of that release. */
    @Transactional
    public Catalog at(Release release) {
        var known = release.isPublished() ? kept.get(release.published()) : null;
        if (known != null) {
            return known;
        }
        var state = releases.listState(release);
        var catalog = new Catalog(
                release,
                state,
                units.listAt(state),
                relations.listAt(state),
                regions.listAt(state),
                indicators.listAt(state),
                editions.listAt(state),
                weights.listAt(state),
                breaks.listAt(state),
                sources.listAt(state),
                milestones.listAt(state),
                tiles.listAt(state));
        // A draft may be made anew against another release; only what is published never changes.
        if (release.isPublished()) {
            kept.put(release.published(), catalog);
        }
        return catalog;
    }
}
