package vn.parindex.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.parindex.release.Release;

/** The {@link Catalog} of each release that is asked for, read once. */
@ApplicationScoped
public class Catalogs {

    /** Readers of old releases are few; the current one and a handful of others are enough. */
    private static final int KEPT = 16;

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

    private final Map<Long, Catalog> kept = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Catalog> eldest) {
            return size() > KEPT;
        }
    });

    Catalogs(
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
        var known = kept.get(release.number());
        if (known != null) {
            return known;
        }
        long number = release.number();
        var catalog = new Catalog(
                release,
                units.listAt(number),
                relations.listAt(number),
                regions.listAt(number),
                indicators.listAt(number),
                editions.listAt(number),
                weights.listAt(number),
                breaks.listAt(number),
                sources.listAt(number),
                milestones.listAt(number),
                tiles.listAt(number));
        kept.put(number, catalog);
        return catalog;
    }
}
