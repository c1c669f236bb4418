package vn.parindex.sdmx.write;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.http.Lang;
import vn.parindex.release.Release;
import vn.parindex.sdmx.structure.Artefact;
import vn.parindex.sdmx.structure.ArtefactKind;
import vn.parindex.sdmx.structure.Dimension;

/**
 * What a structure message says.
 *
 * @param constraint what there are data for; empty where that was not asked
 */
public record StructureMessage(
        Release release, Collection<Artefact> artefacts, Optional<Constraint> constraint, Lang lang)
        implements Message {

    /**
     * The values for which there are data.
     *
     * @param flow that was asked for
     * @param values by dimension, those that were asked for, each in the order of its code list
     * @param series how many series there are
     * @param observations how many observations there are
     */
    public record Constraint(Artefact flow, Map<Dimension, List<String>> values, long series, long observations) {

        /** Whether there are no data at all. */
        boolean isEmpty() {
            return values.values().stream().allMatch(List::isEmpty);
        }
    }

    Header header() {
        return Header.of(release);
    }

    List<Artefact> of(ArtefactKind kind) {
        return artefacts.stream().filter(each -> each.kind() == kind).toList();
    }
}
