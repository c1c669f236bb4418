package vn.parindex.sdmx;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Catalogs;
import vn.parindex.http.Lang;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.result.ObservationFilter;
import vn.parindex.result.Observations;
import vn.parindex.result.ResultView;
import vn.parindex.sdmx.structure.Structures;
import vn.parindex.sdmx.write.DataMessage;
import vn.parindex.sdmx.write.DataSet;

/** What releases hold, as data of SDMX. */
@ApplicationScoped
class ReleasedData {

    private final Catalogs catalogs;
    private final ReleaseRepository releases;
    private final Observations observations;

    ReleasedData(Catalogs catalogs, ReleaseRepository releases, Observations observations) {
        this.catalogs = catalogs;
        this.releases = releases;
        this.observations = observations;
    }

    /**
     * The message that answers.
     *
     * @param conditions the names of the parameters that decide what is in it
     */
    DataMessage message(Catalog catalog, DataRequest asked, Lang lang, List<String> conditions) {
        return new DataMessage(
                catalog.release(),
                Structures.of(catalog),
                asked.flow(),
                asked.history()
                        ? history(catalog.release(), asked.wanted(), asked.after())
                        : List.of(current(catalog, asked.wanted(), asked.after())),
                asked.extract(),
                lang,
                conditions);
    }

    /** What a release holds; after a moment, only what was otherwise then. */
    DataSet current(Catalog catalog, DataQuery wanted, Optional<Instant> after) {
        var results = wanted.filter().map(filter -> results(catalog, filter)).orElse(List.of());
        if (after.isPresent()) {
            var before = releasesUpTo(catalog.release()).stream()
                    .filter(each -> !each.publishedAt().isAfter(after.get()))
                    .reduce((first, second) -> second);
            if (before.isPresent()) {
                var earlier = catalogs.at(before.get());
                return new DataSet(catalog, new ChangedResults(results, catalog, earlier, this::results), null, null);
            }
        }
        return new DataSet(catalog, results, null, null);
    }

    private List<DataSet> history(Release last, DataQuery wanted, Optional<Instant> after) {
        var all = releasesUpTo(last);
        var dataSets = new ArrayList<DataSet>();
        for (int i = 0; i < all.size(); i++) {
            var from = all.get(i).publishedAt();
            if (after.isEmpty() || from.isAfter(after.get())) {
                var catalog = catalogs.at(all.get(i));
                dataSets.add(new DataSet(
                        catalog,
                        wanted.filter().map(filter -> results(catalog, filter)).orElse(List.of()),
                        from,
                        i + 1 < all.size() ? all.get(i + 1).publishedAt() : null));
            }
        }
        return dataSets;
    }

    /** Oldest first. */
    private List<Release> releasesUpTo(Release release) {
        var all = new ArrayList<>(releases.listPublished());
        Collections.reverse(all);
        return all.stream()
                .filter(each -> release.number() == null || each.number() <= release.number())
                .toList();
    }

    private Iterable<ResultView> results(Catalog catalog, ObservationFilter filter) {
        return observations.views(observations.find(catalog, filter), 0, false);
    }
}
