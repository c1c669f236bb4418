package vn.parindex.sdmx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.parindex.catalog.Catalog;
import vn.parindex.http.Lang;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.request.Reading;
import vn.parindex.sdmx.structure.Artefact;
import vn.parindex.sdmx.structure.ArtefactKind;
import vn.parindex.sdmx.structure.Structures;
import vn.parindex.sdmx.write.StructureMessage;

/**
 * Which structures are asked for.
 *
 * @param matching those that the address names, whole
 * @param found the same with the items alone that it names
 * @param references a word for the structures to tell beside them
 */
record StructureRequest(List<Artefact> matching, List<Artefact> found, String references, Stubs stubs) {

    private static final Set<String> ALL = Set.of("all", "*");

    /** Which stubs a {@code detail=} asks for: of what was asked for, and of what it refers to. */
    record Stubs(boolean own, boolean others) {}

    /**
     * What an address names, each part as it was sent.
     *
     * @param kind a word of {@link ArtefactKind}, or one that stands for all
     * @param separator of lists: a plus sign in REST 1, a comma in REST 2
     */
    record Named(String kind, String agency, String id, String version, Optional<String> item, String separator) {}

    static StructureRequest of(Named named, StructureQuery query, Structures structures, Reading reading) {
        var references = references(query.references(), reading);
        var stubs = detail(query.detail(), reading);
        var matching =
                matching(structures, named.kind(), named.agency(), named.id(), named.version(), named.separator());
        if (matching.isEmpty()) {
            throw nothing(structures, named.kind(), named.id());
        }
        var found = named.item()
                .filter(each -> !ALL.contains(each))
                .map(each -> items(matching, Set.copyOf(List.of(each.split("[+,]")))))
                .orElse(matching);
        return new StructureRequest(matching, found, references, stubs);
    }

    /** The message that answers. */
    StructureMessage message(Catalog catalog, Lang lang) {
        var structures = Structures.of(catalog);
        var around = new LinkedHashSet<Artefact>();
        matching.forEach(each -> around.addAll(around(structures, each, references)));
        matching.forEach(around::remove);
        var told = new ArrayList<Artefact>();
        found.forEach(each -> told.add(stubs.own() ? each.asStub() : each));
        around.forEach(each -> told.add(stubs.others() ? each.asStub() : each));
        return new StructureMessage(catalog.release(), told, Optional.empty(), lang);
    }

    private static List<Artefact> matching(
            Structures structures, String kind, String agency, String id, String version, String separator) {
        var ids = List.of(id.split(Pattern.quote(separator)));
        return structures.all().stream()
                .filter(each -> kind.equals("structure")
                        || kind.equals("*")
                        || each.kind().word().equals(kind))
                .filter(each -> ALL.contains(agency) || agency.equals(each.agency()))
                .filter(each -> ALL.contains(id) || ids.contains(each.id()))
                .filter(each -> FlowReference.ANY_VERSION.contains(version))
                .toList();
    }

    private static List<Artefact> items(List<Artefact> schemes, Set<String> ids) {
        var kept = schemes.stream()
                .map(each -> each.only(ids))
                .filter(each -> !each.items().isEmpty())
                .toList();
        if (kept.isEmpty()) {
            throw ProblemException.notFound(Fault.path(
                            "item",
                            String.join("+", ids),
                            "unknown-item",
                            "Không có mã này trong danh mục.",
                            "The scheme has no such item.")
                    .allowing(schemes.stream()
                            .flatMap(each -> each.items().stream())
                            .map(each -> each.id())
                            .toList()));
        }
        return kept;
    }

    private static ProblemException nothing(Structures structures, String kind, String id) {
        var known = structures.all().stream()
                .filter(each -> each.kind().word().equals(kind))
                .map(Artefact::id)
                .toList();
        return ProblemException.notFound(Fault.path(
                        "id",
                        id,
                        "unknown-artefact",
                        "Không có cấu trúc nào như vậy ở đây; danh sách ở /sdmx/v1/structure.",
                        "There is no such structure here; they are listed at /sdmx/v1/structure.")
                .allowing(known));
    }

    private static Set<Artefact> around(Structures structures, Artefact of, String references) {
        var found = new LinkedHashSet<Artefact>();
        switch (references) {
            case "none" -> {}
            case "children" -> found.addAll(structures.children(of));
            case "descendants" -> found.addAll(structures.descendants(of));
            case "parents" -> found.addAll(structures.parents(of));
            case "ancestors" ->
                structures.parents(of).forEach(each -> {
                    found.add(each);
                    found.addAll(structures.parents(each));
                });
            case "parentsandsiblings" ->
                structures.parents(of).forEach(each -> {
                    found.add(each);
                    found.addAll(structures.children(each));
                });
            case "all" -> {
                structures.parents(of).forEach(each -> {
                    found.add(each);
                    found.addAll(structures.children(each));
                    found.addAll(structures.parents(each));
                });
                found.addAll(structures.descendants(of));
            }
            default -> {
                var all = around(structures, of, "all");
                all.stream()
                        .filter(each -> each.kind().word().equals(references))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static String references(String sent, Reading reading) {
        var words = new ArrayList<>(
                List.of("none", "all", "parents", "parentsandsiblings", "ancestors", "children", "descendants"));
        words.addAll(ArtefactKind.words());
        return reading.choice("references", sent, words).orElse("none");
    }

    private static Stubs detail(String sent, Reading reading) {
        Map<String, Stubs> words = new LinkedHashMap<>();
        words.put("full", new Stubs(false, false));
        words.put("raw", new Stubs(false, false));
        Arrays.asList("allstubs", "allcompletestubs").forEach(each -> words.put(each, new Stubs(true, true)));
        Arrays.asList("referencestubs", "referencecompletestubs")
                .forEach(each -> words.put(each, new Stubs(false, true)));
        words.put("referencepartial", new Stubs(false, false));
        return reading.choice("detail", sent, words).orElse(new Stubs(false, false));
    }
}
