package vn.parindex.catalog;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.parindex.http.answer.Fragments;
import vn.parindex.release.Holdings;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseRepository;

/** The {@link Catalog} of each release that is asked for, read once. */
@ApplicationScoped
public class Catalogs {

    /** About what a unit takes with its names, relations and regions, and a catalogue without units. */
    private static final long UNIT = 3_000;

    private static final long REST = 500_000;

    private final Holdings holdings;
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
    private final Fragments fragments;

    Catalogs(
            Holdings holdings,
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
            TileRepository tiles,
            Fragments fragments) {
        this.holdings = holdings;
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
        this.fragments = fragments;
    }

    private record Everything() {}

    /** The catalogue of that release. However large, it is kept: everything else needs it. */
    public Catalog at(Release release) {
        return holdings.of(
                release,
                new Everything(),
                (Catalog catalog) -> Math.min(REST + UNIT * catalog.listUnits().size(), holdings.most() / 4),
                () -> QuarkusTransaction.joiningExisting().call(() -> read(release)));
    }

    private Catalog read(Release release) {
        var state = releases.listState(release);
        var units = this.units.listAt(state);
        var relations = this.relations.listAt(state);
        var catalog = new Catalog(
                release,
                state,
                units,
                names(release, units, relations),
                relations,
                regions.listAt(state),
                indicators.listAt(state),
                editions.listAt(state),
                weights.listAt(state),
                breaks.listAt(state),
                sources.listAt(state),
                milestones.listAt(state),
                tiles.listAt(state));
        catalog.sourceViews().values().forEach(fragments::expect);
        return catalog;
    }

    /**
     * Those of the release that this one changes, where it leaves the units as they are, as most do: thousands of spellings are made
     * seldom.
     */
    private UnitNames names(Release release, List<Unit> units, List<UnitRelation> relations) {
        return releases.findBase(release)
                .flatMap(base -> holdings.<Catalog>findKnown(base, new Everything()))
                .map(Catalog::names)
                .filter(names -> names.areOf(units, relations))
                .orElseGet(() -> UnitNames.of(units, relations));
    }
}
