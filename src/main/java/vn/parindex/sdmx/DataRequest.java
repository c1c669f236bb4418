package vn.parindex.sdmx;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Catalogs;
import vn.parindex.http.Fault;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Moment;
import vn.parindex.release.AsOf;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.result.ObservationFilter;
import vn.parindex.result.Observations;
import vn.parindex.result.ResultView;
import vn.parindex.sdmx.structure.Artefact;
import vn.parindex.sdmx.structure.Dimension;
import vn.parindex.sdmx.structure.Item;
import vn.parindex.sdmx.structure.Maintained;
import vn.parindex.sdmx.structure.Structures;
import vn.parindex.sdmx.write.DataMessage;
import vn.parindex.sdmx.write.DataSet;
import vn.parindex.sdmx.write.Detail;
import vn.parindex.sdmx.write.Extract;

/** Reads from a request which observations it means and how it wants them; faults are gathered in the inquiry. */
@RequestScoped
class DataRequest {

    private final AsOf asOf;
    private final Catalogs catalogs;
    private final ReleaseRepository releases;
    private final Observations observations;
    private final Inquiry inquiry;

    DataRequest(AsOf asOf, Catalogs catalogs, ReleaseRepository releases, Observations observations, Inquiry inquiry) {
        this.asOf = asOf;
        this.catalogs = catalogs;
        this.releases = releases;
        this.observations = observations;
        this.inquiry = inquiry;
    }

    Catalog catalog() {
        return catalogs.at(asOf.release());
    }

    Structures structures() {
        return Structures.of(catalog());
    }

    /** What a flow and a key of REST 1 mean, with the periods of the query. */
    DataQuery wantedV1(Structures structures, Artefact flow, String key) {
        var wanted = ofFlow(structures, flow);
        new Keys(structures, inquiry::fault).readV1(key, wanted);
        var from = period("startPeriod");
        var to = period("endPeriod");
        if (from.isPresent() || to.isPresent()) {
            wanted.onlyYears(
                    year -> (from.isEmpty() || year >= from.getAsInt()) && (to.isEmpty() || year <= to.getAsInt()));
        }
        return wanted;
    }

    /** What a flow, keys and filters of REST 2 mean. */
    DataQuery wantedV2(Structures structures, Artefact flow, String keys) {
        var wanted = ofFlow(structures, flow);
        new Keys(structures, inquiry::fault).readV2(keys, wanted);
        new Filters(inquiry, structures).read(wanted);
        return wanted;
    }

    private static DataQuery ofFlow(Structures structures, Artefact flow) {
        var wanted = new DataQuery();
        if (!flow.id().equals(Maintained.ALL)) {
            var codes = structures.codes("CL_INDICATOR").values().stream()
                    .filter(item -> item.id().equals(flow.id()) || flow.id().equals(item.parent()))
                    .map(Item::id)
                    .collect(Collectors.toSet());
            wanted.only(Dimension.INDICATOR, codes);
        }
        return wanted;
    }

    /** A year takes part in every period that lies within it. */
    private OptionalInt period(String name) {
        var text = inquiry.text(name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        var year = Periods.year(text.get());
        if (year.isEmpty()) {
            inquiry.fault(Fault.query(
                    name,
                    text.get(),
                    "not-a-period",
                    "Cần một kỳ của SDMX: 2019, 2019-Q1, 2019-05 hoặc 2019-05-24.",
                    "A period of SDMX is expected: 2019, 2019-Q1, 2019-05 or 2019-05-24."));
        }
        return year;
    }

    /** How the observations are wanted, with the details that this version of REST has words for. */
    Extract selection(DataQuery wanted, Detail detail) {
        Map<String, Optional<Dimension>> at = new LinkedHashMap<>();
        Arrays.stream(Dimension.values()).forEach(each -> at.put(each.name(), Optional.of(each)));
        at.put("AllDimensions", Optional.empty());
        return new Extract(
                wanted::keeps,
                number("firstNObservations"),
                number("lastNObservations"),
                inquiry.choice("dimensionAtObservation", at).orElse(Optional.of(Dimension.TIME_PERIOD)),
                detail);
    }

    private Optional<Integer> number(String name) {
        var number = inquiry.number(name, 1, 999_999_999);
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    /** The message that answers; call it last, it settles the inquiry. */
    DataMessage message(Structures structures, Artefact flow, DataQuery wanted, Extract selection) {
        boolean history = inquiry.flag("includeHistory").orElse(false);
        var after = updatedAfter();
        inquiry.settle();
        return new DataMessage(
                asOf.release(),
                structures,
                flow,
                history ? history(wanted, after) : List.of(current(wanted, after)),
                selection,
                inquiry.lang(),
                inquiry.conditions());
    }

    Optional<Instant> updatedAfter() {
        return inquiry.text("updatedAfter").flatMap(text -> {
            var moment = Moment.parse(text).or(() -> Moment.parse(text + "+07:00"));
            if (moment.isEmpty()) {
                inquiry.fault(Fault.query(
                        "updatedAfter",
                        text,
                        "not-a-moment",
                        "Cần một ngày hoặc một thời điểm, ví dụ 2026-11-29T08:00:00+07:00.",
                        "A day or a moment is expected, such as 2026-11-29T08:00:00+07:00."));
            }
            return moment;
        });
    }

    /** What the state of the request holds; after a moment, only what was otherwise then. */
    DataSet current(DataQuery wanted, Optional<Instant> after) {
        var catalog = catalog();
        var results = wanted.filter().map(filter -> results(catalog, filter)).orElse(List.of());
        if (after.isPresent()) {
            var before = releasesUpToThis().stream()
                    .filter(each -> !each.publishedAt().isAfter(after.get()))
                    .reduce((first, second) -> second);
            if (before.isPresent()) {
                var earlier = catalogs.at(before.get());
                return new DataSet(catalog, new Changed(results, catalog, earlier, this::results), null, null);
            }
        }
        return new DataSet(catalog, results, null, null);
    }

    private List<DataSet> history(DataQuery wanted, Optional<Instant> after) {
        var all = releasesUpToThis();
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
    private List<Release> releasesUpToThis() {
        var release = asOf.release();
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
