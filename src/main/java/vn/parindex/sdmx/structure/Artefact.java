package vn.parindex.sdmx.structure;

import java.util.List;
import java.util.Set;
import vn.parindex.http.Text;

/**
 * One maintainable artefact.
 *
 * @param items of a scheme or code list; empty for the others
 * @param stub whether only its name is told
 * @param partial whether items were left out
 */
public record Artefact(
        ArtefactKind kind,
        String agency,
        String id,
        String version,
        Text name,
        List<Item> items,
        boolean stub,
        boolean partial) {

    public static Artefact of(ArtefactKind kind, String id, Text name, List<Item> items) {
        return new Artefact(kind, Maintained.AGENCY, id, Maintained.VERSION, name, List.copyOf(items), false, false);
    }

    /** The same without its content. */
    public Artefact asStub() {
        return new Artefact(kind, agency, id, version, name, List.of(), true, false);
    }

    /** The same with these items alone. */
    public Artefact only(Set<String> ids) {
        var kept = items.stream().filter(item -> ids.contains(item.id())).toList();
        return new Artefact(kind, agency, id, version, name, kept, stub, kept.size() < items.size());
    }

    public String urn() {
        return "urn:sdmx:org.sdmx.infomodel." + kind.packageName() + "." + kind.className() + "=" + agency + ":" + id
                + "(" + version + ")";
    }

    boolean isOf(ArtefactKind other, String otherId) {
        return kind == other && id.equals(otherId);
    }
}
