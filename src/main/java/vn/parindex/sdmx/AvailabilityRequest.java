package vn.parindex.sdmx;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.parindex.http.Fault;
import vn.parindex.http.Inquiry;
import vn.parindex.sdmx.structure.Artefact;
import vn.parindex.sdmx.structure.Dimension;
import vn.parindex.sdmx.structure.Kind;
import vn.parindex.sdmx.structure.Maintained;
import vn.parindex.sdmx.structure.Structures;
import vn.parindex.sdmx.write.Detail;
import vn.parindex.sdmx.write.StructureMessage;

/** Reads from a request what availability it asks for, and looks it up. */
@RequestScoped
class AvailabilityRequest {

    private final DataRequest request;
    private final Inquiry inquiry;

    AvailabilityRequest(DataRequest request, Inquiry inquiry) {
        this.request = request;
        this.inquiry = inquiry;
    }

    /**
     * The message that answers; settles the inquiry.
     *
     * @param component ids of dimensions, separated by plus signs or commas, or a word for all
     */
    StructureMessage message(Structures structures, Artefact flow, DataQuery wanted, String component) {
        var dimensions = dimensions(component);
        boolean wide = inquiry.choice("mode", List.of("exact", "available"))
                .filter(mode -> mode.equals("available"))
                .isPresent();
        var references = references();
        var after = request.updatedAfter();
        var selection = request.selection(wanted, Detail.FULL);
        inquiry.settle();
        var exact = Availability.of(request.current(wanted, after), selection);
        if (wide) {
            // Which codes could be asked for as well: each dimension without its own limits.
            for (var dimension : dimensions) {
                if (wanted.limits(dimension)) {
                    var without = wanted.without(dimension);
                    var more =
                            Availability.of(request.current(without, after), request.selection(without, Detail.FULL));
                    exact.of(dimension).addAll(more.of(dimension));
                }
            }
        }
        return new StructureMessage(
                request.catalog().release(),
                around(structures, flow, references, dimensions, exact),
                Optional.of(exact.constraint(structures, flow, dimensions)),
                inquiry.lang());
    }

    private Set<Dimension> dimensions(String component) {
        if (Set.of("all", "*", "").contains(component)) {
            return EnumSet.allOf(Dimension.class);
        }
        var dimensions = EnumSet.noneOf(Dimension.class);
        for (var id : component.split("[+,]")) {
            var dimension = Dimension.find(id);
            dimension.ifPresent(dimensions::add);
            if (dimension.isEmpty()) {
                inquiry.fault(Fault.path(
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

    private List<String> references() {
        var words = new ArrayList<>(List.of("none", "all"));
        words.addAll(Kind.words());
        return inquiry.choices("references", words);
    }

    /** The structures beside it; code lists hold only the codes for which there are data. */
    private static List<Artefact> around(
            Structures structures,
            Artefact flow,
            List<String> references,
            Set<Dimension> dimensions,
            Availability available) {
        var told = new LinkedHashSet<Artefact>();
        boolean all = references.contains("all");
        if (all || references.contains(Kind.DATAFLOW.word())) {
            told.add(flow);
        }
        if (all || references.contains(Kind.DATA_STRUCTURE.word())) {
            told.add(structures.require(Kind.DATA_STRUCTURE, Maintained.STRUCTURE));
        }
        if (all || references.contains(Kind.CONCEPT_SCHEME.word())) {
            told.add(structures.require(Kind.CONCEPT_SCHEME, Maintained.CONCEPTS));
        }
        if (all || references.contains(Kind.CODE_LIST.word())) {
            dimensions.stream()
                    .filter(each -> each.codeList() != null)
                    .forEach(each -> told.add(
                            structures.require(Kind.CODE_LIST, each.codeList()).only(available.of(each))));
        }
        return List.copyOf(told);
    }
}
