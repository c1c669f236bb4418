package vn.parindex.sdmx;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.parindex.catalog.Catalog;
import vn.parindex.http.Lang;
import vn.parindex.sdmx.structure.Artefact;
import vn.parindex.sdmx.structure.ArtefactKind;
import vn.parindex.sdmx.structure.Dimension;
import vn.parindex.sdmx.structure.Maintained;
import vn.parindex.sdmx.structure.Structures;
import vn.parindex.sdmx.write.Detail;
import vn.parindex.sdmx.write.Extract;
import vn.parindex.sdmx.write.StructureMessage;

/** Looks up for which codes there are data. */
@ApplicationScoped
class Availabilities {

    private final ReleasedData data;

    Availabilities(ReleasedData data) {
        this.data = data;
    }

    /** The message that answers. */
    StructureMessage message(Catalog catalog, AvailabilityRequest asked, Lang lang) {
        var structures = Structures.of(catalog);
        var exact = of(catalog, asked.wanted(), asked.after());
        if (asked.wide()) {
            // Which codes could be asked for as well: each dimension without its own limits.
            for (var dimension : asked.dimensions()) {
                if (asked.wanted().limits(dimension)) {
                    var more = of(catalog, asked.wanted().without(dimension), asked.after());
                    exact.of(dimension).addAll(more.of(dimension));
                }
            }
        }
        return new StructureMessage(
                catalog.release(),
                around(structures, asked.flow(), asked.references(), asked.dimensions(), exact),
                Optional.of(exact.constraint(structures, asked.flow(), asked.dimensions())),
                lang);
    }

    private Availability of(Catalog catalog, DataQuery wanted, Optional<Instant> after) {
        var extract = new Extract(
                wanted::keeps, Optional.empty(), Optional.empty(), Optional.of(Dimension.TIME_PERIOD), Detail.FULL);
        return Availability.of(data.current(catalog, wanted, after), extract);
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
        if (all || references.contains(ArtefactKind.DATAFLOW.word())) {
            told.add(flow);
        }
        if (all || references.contains(ArtefactKind.DATA_STRUCTURE.word())) {
            told.add(structures.require(ArtefactKind.DATA_STRUCTURE, Maintained.STRUCTURE));
        }
        if (all || references.contains(ArtefactKind.CONCEPT_SCHEME.word())) {
            told.add(structures.require(ArtefactKind.CONCEPT_SCHEME, Maintained.CONCEPTS));
        }
        if (all || references.contains(ArtefactKind.CODE_LIST.word())) {
            dimensions.stream()
                    .filter(each -> each.codeList() != null)
                    .forEach(each -> told.add(structures
                            .require(ArtefactKind.CODE_LIST, each.codeList())
                            .only(available.of(each))));
        }
        return List.copyOf(told);
    }
}
