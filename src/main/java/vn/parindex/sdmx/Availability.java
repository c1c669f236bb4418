package vn.parindex.sdmx;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.parindex.sdmx.structure.Artefact;
import vn.parindex.sdmx.structure.Dimension;
import vn.parindex.sdmx.structure.Structures;
import vn.parindex.sdmx.write.DataSet;
import vn.parindex.sdmx.write.Extract;
import vn.parindex.sdmx.write.ObservationCell;
import vn.parindex.sdmx.write.StructureMessage;

/** Counts what there are observations of; only the codes that were met are held, never the observations. */
final class Availability {

    private final Map<Dimension, Set<String>> met = new EnumMap<>(Dimension.class);
    private final Set<List<String>> series = new HashSet<>();
    private long observations;

    private Availability() {
        for (var dimension : Dimension.values()) {
            met.put(dimension, new HashSet<>());
        }
    }

    static Availability of(DataSet dataSet, Extract selection) {
        var found = new Availability();
        dataSet.cells(selection.flat()).forEach(found::add);
        return found;
    }

    private void add(ObservationCell cell) {
        for (var dimension : Dimension.values()) {
            met.get(dimension).add(cell.at(dimension));
        }
        series.add(cell.key());
        observations++;
    }

    /** The codes of a dimension that were met. */
    Set<String> of(Dimension dimension) {
        return met.get(dimension);
    }

    /** What a message says of it, of these dimensions alone. */
    StructureMessage.Constraint constraint(Structures structures, Artefact flow, Set<Dimension> dimensions) {
        Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
        for (var dimension : dimensions) {
            values.put(dimension, ordered(structures, dimension));
        }
        return new StructureMessage.Constraint(flow, values, series.size(), observations);
    }

    private List<String> ordered(Structures structures, Dimension dimension) {
        var order = new HashMap<String, Integer>();
        if (dimension.codeList() != null) {
            structures.codes(dimension.codeList()).keySet().forEach(code -> order.put(code, order.size()));
        }
        return met.get(dimension).stream()
                .sorted(Comparator.comparing((String code) -> order.getOrDefault(code, 0))
                        .thenComparing(code -> code))
                .toList();
    }
}
