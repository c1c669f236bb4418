package vn.parindex.sdmx;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.sdmx.structure.Artefact;
import vn.parindex.sdmx.structure.ArtefactKind;
import vn.parindex.sdmx.structure.Maintained;
import vn.parindex.sdmx.structure.Structures;

/**
 * Which data flow an address names.
 *
 * @param sent as it was sent
 */
record FlowReference(String sent, String agency, String id, String version) {

    private static final Set<String> ANY_AGENCY = Set.of("all", "*");
    static final Set<String> ANY_VERSION =
            Set.of("latest", "all", "*", "+", "~", "1.0", "1.0.0", "1.0+", "1+", "1.0+.0");

    /** {@code ID}, {@code AGENCY,ID} or {@code AGENCY,ID,VERSION}. */
    static FlowReference parse(String text) {
        var parts = text.split(",", -1);
        return switch (parts.length) {
            case 1 -> new FlowReference(text, "all", parts[0], "latest");
            case 2 -> new FlowReference(text, parts[0], parts[1], "latest");
            case 3 -> new FlowReference(text, parts[0], parts[1], parts[2]);
            default ->
                throw ProblemException.notFound(Fault.path(
                        "flow",
                        text,
                        "malformed",
                        "Cần ID, AGENCY,ID hoặc AGENCY,ID,VERSION.",
                        "ID, AGENCY,ID or AGENCY,ID,VERSION is expected."));
        };
    }

    static FlowReference of(String agency, String id, String version) {
        return new FlowReference(agency + "," + id + "," + version, agency, id, version);
    }

    /** The flow of that name; any stands for the one that holds everything. Throws a 404 with those that exist. */
    Artefact require(Structures structures) {
        var wanted = id.equals("*") || id.equals("all") ? Maintained.ALL : id;
        boolean ours = ANY_AGENCY.contains(agency) || agency.equals(Maintained.AGENCY);
        var found = structures.find(ArtefactKind.DATAFLOW, wanted);
        if (!ours || !ANY_VERSION.contains(version) || found.isEmpty()) {
            List<String> known = new ArrayList<>();
            structures.all().stream()
                    .filter(each -> each.kind() == ArtefactKind.DATAFLOW)
                    .forEach(each -> known.add(each.agency() + "," + each.id() + "," + each.version()));
            throw ProblemException.notFound(Fault.path(
                            "flow",
                            sent,
                            "unknown-flow",
                            "Không có luồng dữ liệu “" + Fault.abbreviated(sent) + "”; danh sách ở /sdmx/v1/dataflow.",
                            "There is no data flow “" + Fault.abbreviated(sent)
                                    + "”; they are listed at /sdmx/v1/dataflow.")
                    .allowing(known)
                    .suggesting(known));
        }
        return found.get();
    }
}
