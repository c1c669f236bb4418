package vn.parindex.sdmx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.request.Reading;
import vn.parindex.sdmx.structure.Artefact;
import vn.parindex.sdmx.structure.ArtefactKind;
import vn.parindex.sdmx.structure.Dimension;
import vn.parindex.sdmx.structure.Structures;

/**
 * What availability is asked for.
 *
 * @param dimensions of which codes are told
 * @param wide whether the codes are told as well that could be asked for instead
 * @param references words for the structures to tell beside it
 * @param after only what changed after this moment; empty for everything
 */
record AvailabilityRequest(
        Artefact flow,
        DataQuery wanted,
        Set<Dimension> dimensions,
        boolean wide,
        List<String> references,
        Optional<Instant> after) {

    /**
     * @param component ids of dimensions, separated by plus signs or commas, or a word for all
     */
    static AvailabilityRequest of(
            Artefact flow,
            String key,
            String component,
            AvailabilityV1Query query,
            Structures structures,
            Reading reading) {
        var wanted = DataQueryReader.ofV1(structures, flow, key, query.startPeriod(), query.endPeriod(), reading);
        return of(flow, wanted, component, query.mode(), query.references(), query.updatedAfter(), reading);
    }

    /**
     * @param component ids of dimensions, separated by plus signs or commas, or a word for all
     */
    static AvailabilityRequest of(
            Artefact flow,
            String keys,
            String component,
            AvailabilityV2Query query,
            Structures structures,
            Reading reading) {
        var wanted = DataQueryReader.ofV2(structures, flow, keys, reading);
        return of(flow, wanted, component, query.mode(), query.references(), query.updatedAfter(), reading);
    }

    private static AvailabilityRequest of(
            Artefact flow,
            DataQuery wanted,
            String component,
            String mode,
            String references,
            String after,
            Reading reading) {
        var dimensions = dimensions(component, reading);
        boolean wide = reading.choice("mode", mode, List.of("exact", "available"))
                .filter("available"::equals)
                .isPresent();
        var words = new ArrayList<>(List.of("none", "all"));
        words.addAll(ArtefactKind.words());
        return new AvailabilityRequest(
                flow,
                wanted,
                dimensions,
                wide,
                reading.choices("references", references, words),
                DataQueryReader.updatedAfter(after, reading));
    }

    private static Set<Dimension> dimensions(String component, Reading reading) {
        if (Set.of("all", "*", "").contains(component)) {
            return EnumSet.allOf(Dimension.class);
        }
        var dimensions = EnumSet.noneOf(Dimension.class);
        for (var id : component.split("[+,]")) {
            var dimension = Dimension.find(id);
            dimension.ifPresent(dimensions::add);
            if (dimension.isEmpty()) {
                reading.fault(Fault.path(
                                "component",
                                id,
                                "unknown-component",
                                "Cấu trúc không có chiều “" + Fault.abbreviated(id) + "”.",
                                "The structure has no dimension “" + Fault.abbreviated(id) + "”.")
                        .allowing(Arrays.stream(Dimension.values())
                                .map(Enum::name)
                                .toList()));
            }
        }
        return dimensions;
    }
}
