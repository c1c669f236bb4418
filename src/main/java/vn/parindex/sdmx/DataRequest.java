package vn.parindex.sdmx;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.http.request.Reading;
import vn.parindex.sdmx.structure.Artefact;
import vn.parindex.sdmx.structure.Dimension;
import vn.parindex.sdmx.structure.Structures;
import vn.parindex.sdmx.write.Detail;
import vn.parindex.sdmx.write.Extract;

/**
 * What data are asked for.
 *
 * @param extract how the observations are wanted
 * @param history whether every release is told as a data set of its own
 * @param after only what changed after this moment; empty for everything
 */
record DataRequest(Artefact flow, DataQuery wanted, Extract extract, boolean history, Optional<Instant> after) {

    static DataRequest of(Artefact flow, String key, DataV1Query query, Structures structures, Reading reading) {
        var wanted = DataQueryReader.ofV1(structures, flow, key, query.startPeriod(), query.endPeriod(), reading);
        var detail = reading.choice("detail", query.detail(), Detail.words(), Detail.FULL);
        var extract = extract(
                wanted,
                query.firstNObservations(),
                query.lastNObservations(),
                query.dimensionAtObservation(),
                detail,
                reading);
        return of(flow, wanted, extract, query.includeHistory(), query.updatedAfter(), reading);
    }

    static DataRequest of(Artefact flow, String keys, DataV2Query query, Structures structures, Reading reading) {
        var wanted = DataQueryReader.ofV2(structures, flow, keys, reading);
        var detail = detail(query, reading);
        var extract = extract(
                wanted,
                query.firstNObservations(),
                query.lastNObservations(),
                query.dimensionAtObservation(),
                detail,
                reading);
        return of(flow, wanted, extract, query.includeHistory(), query.updatedAfter(), reading);
    }

    private static DataRequest of(
            Artefact flow, DataQuery wanted, Extract extract, String history, String after, Reading reading) {
        boolean all = reading.flag("includeHistory", history);
        return new DataRequest(flow, wanted, extract, all, DataQueryReader.updatedAfter(after, reading));
    }

    /** How the observations are wanted, with the details that this version of REST has words for. */
    private static Extract extract(
            DataQuery wanted, String first, String last, String at, Detail detail, Reading reading) {
        Map<String, Optional<Dimension>> known = new LinkedHashMap<>();
        Arrays.stream(Dimension.values()).forEach(each -> known.put(each.name(), Optional.of(each)));
        known.put("AllDimensions", Optional.empty());
        return new Extract(
                wanted::keeps,
                number("firstNObservations", first, reading),
                number("lastNObservations", last, reading),
                reading.choice("dimensionAtObservation", at, known, Optional.of(Dimension.TIME_PERIOD)),
                detail);
    }

    private static Optional<Integer> number(String name, String sent, Reading reading) {
        var number = reading.number(name, sent, 1, 999_999_999);
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    private static Detail detail(DataV2Query query, Reading reading) {
        Map<String, Boolean> attributes = new LinkedHashMap<>();
        List.of("dsd", "all", "obs", "msd").forEach(each -> attributes.put(each, true));
        List.of("none", "dataset", "series").forEach(each -> attributes.put(each, false));
        boolean withAttributes =
                reading.choice("attributes", query.attributes(), attributes).orElse(true);
        boolean withMeasures = reading.choice(
                        "measures", query.measures(), Map.of("all", true, "OBS_VALUE", true, "none", false))
                .orElse(true);
        if (withMeasures) {
            return withAttributes ? Detail.FULL : Detail.DATA_ONLY;
        }
        return withAttributes ? Detail.NO_DATA : Detail.SERIES_KEYS_ONLY;
    }
}
