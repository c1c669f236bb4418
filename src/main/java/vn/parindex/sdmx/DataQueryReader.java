package vn.parindex.sdmx;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import vn.parindex.http.Moment;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.request.Reading;
import vn.parindex.sdmx.structure.Artefact;
import vn.parindex.sdmx.structure.Dimension;
import vn.parindex.sdmx.structure.Item;
import vn.parindex.sdmx.structure.Maintained;
import vn.parindex.sdmx.structure.Structures;

/** Reads which observations an address of SDMX means. */
final class DataQueryReader {

    private DataQueryReader() {}

    /** What a flow and a key of REST 1 mean, with the periods of the query. */
    static DataQuery ofV1(
            Structures structures, Artefact flow, String key, String startPeriod, String endPeriod, Reading reading) {
        var wanted = ofFlow(structures, flow);
        new Keys(structures, reading::fault).readV1(key, wanted);
        var from = period("startPeriod", startPeriod, reading);
        var to = period("endPeriod", endPeriod, reading);
        if (from.isPresent() || to.isPresent()) {
            wanted.onlyYears(
                    year -> (from.isEmpty() || year >= from.getAsInt()) && (to.isEmpty() || year <= to.getAsInt()));
        }
        return wanted;
    }

    /** What a flow, keys and filters of REST 2 mean. */
    static DataQuery ofV2(Structures structures, Artefact flow, String keys, Reading reading) {
        var wanted = ofFlow(structures, flow);
        new Keys(structures, reading::fault).readV2(keys, wanted);
        new Filters(reading, structures).read(wanted);
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
    private static OptionalInt period(String name, String sent, Reading reading) {
        var text = reading.text(sent);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        var year = Periods.year(text.get());
        if (year.isEmpty()) {
            reading.fault(Fault.query(
                    name,
                    text.get(),
                    "not-a-period",
                    "Cần một kỳ của SDMX: 2019, 2019-Q1, 2019-05 hoặc 2019-05-24.",
                    "A period of SDMX is expected: 2019, 2019-Q1, 2019-05 or 2019-05-24."));
        }
        return year;
    }

    /** The moment after which something must have changed to be told. */
    static Optional<Instant> updatedAfter(String sent, Reading reading) {
        return reading.text(sent).flatMap(text -> {
            var moment = Moment.parse(text).or(() -> Moment.parse(text + "+07:00"));
            if (moment.isEmpty()) {
                reading.fault(Fault.query(
                        "updatedAfter",
                        text,
                        "not-a-moment",
                        "Cần một ngày hoặc một thời điểm, ví dụ 2026-11-29T08:00:00+07:00.",
                        "A day or a moment is expected, such as 2026-11-29T08:00:00+07:00."));
            }
            return moment;
        });
    }
}
