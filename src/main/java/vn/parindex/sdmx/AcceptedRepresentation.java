package vn.parindex.sdmx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.parindex.http.Text;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;
import vn.parindex.http.request.Format;
import vn.parindex.sdmx.write.Representation;

/**
 * Chooses the representation that a client wants: {@code format=}, else the first that its Accept names.
 *
 * @param data whether the address answers data, else structures
 * @param usual what a client gets that takes anything
 */
record AcceptedRepresentation(boolean data, Representation usual) {

    private static final Map<String, Representation> DATA = Map.ofEntries(
            Map.entry("application/vnd.sdmx.genericdata+xml", Representation.GENERIC),
            Map.entry("application/vnd.sdmx.generictimeseriesdata+xml", Representation.GENERIC),
            Map.entry("application/xml", Representation.GENERIC),
            Map.entry("text/xml", Representation.GENERIC),
            Map.entry("application/vnd.sdmx.structurespecificdata+xml", Representation.SPECIFIC),
            Map.entry("application/vnd.sdmx.structurespecifictimeseriesdata+xml", Representation.SPECIFIC),
            Map.entry("application/vnd.sdmx.data+json", Representation.JSON),
            Map.entry("application/json", Representation.JSON),
            Map.entry("application/vnd.sdmx.data+csv", Representation.CSV),
            Map.entry("text/csv", Representation.CSV),
            Map.entry("text/*", Representation.CSV));
    private static final Map<String, Representation> STRUCTURES = Map.of(
            "application/vnd.sdmx.structure+xml", Representation.STRUCTURE,
            "application/xml", Representation.STRUCTURE,
            "text/xml", Representation.STRUCTURE,
            "text/*", Representation.STRUCTURE,
            "application/vnd.sdmx.structure+json", Representation.STRUCTURE_JSON,
            "application/json", Representation.STRUCTURE_JSON);
    private static final Map<Format, Representation> DATA_FORMATS = Map.of(
            Format.SDMX_ML, Representation.GENERIC,
            Format.SDMX_ML_SPECIFIC, Representation.SPECIFIC,
            Format.SDMX_JSON, Representation.JSON,
            Format.SDMX_CSV, Representation.CSV);
    private static final Map<Format, Representation> STRUCTURE_FORMATS =
            Map.of(Format.SDMX_ML, Representation.STRUCTURE, Format.SDMX_JSON, Representation.STRUCTURE_JSON);

    /** One choice of an Accept. */
    private record Range(String type, Optional<String> version, double quality) {}

    /**
     * Throws a 406 that names what there is.
     *
     * @param named the word of {@code format=}
     */
    Representation choose(Optional<String> named, String accept) {
        var format = named.flatMap(Format::find);
        var chosen = format.isPresent()
                ? format.map(data ? DATA_FORMATS::get : STRUCTURE_FORMATS::get)
                : ranges(accept).stream().flatMap(range -> find(range).stream()).findFirst();
        return chosen.orElseThrow(() -> notAcceptable(named, accept));
    }

    private Optional<Representation> find(Range range) {
        if (range.type().equals("*/*") || range.type().equals("application/*")) {
            return Optional.of(usual);
        }
        var found = Optional.ofNullable((data ? DATA : STRUCTURES).get(range.type()));
        if (found.isEmpty() || range.version().isEmpty()) {
            return found;
        }
        return Representation.of(data).stream()
                .filter(each -> each.mediaType().equals(found.get().mediaType()))
                .filter(each -> each.version().startsWith(range.version().get()))
                .findFirst();
    }

    /** The preferred first; those that are refused are left out. */
    private static List<Range> ranges(String accept) {
        var ranges = new ArrayList<Range>();
        for (var element : accept.split(",")) {
            var parts = element.toLowerCase(Locale.ROOT).split(";");
            var version = Optional.<String>empty();
            double quality = 1;
            for (int i = 1; i < parts.length; i++) {
                var part = parts[i].strip();
                if (part.startsWith("version=")) {
                    version = Optional.of(part.substring(8).strip().replace("\"", ""));
                } else if (part.startsWith("q=")) {
                    quality = part.matches("q=[01](\\.\\d{0,3})?") ? Double.parseDouble(part.substring(2)) : 0;
                }
            }
            var type = parts.length == 0 ? "" : parts[0].strip();
            if (quality > 0 && !type.isEmpty()) {
                ranges.add(new Range(type, version, quality));
            }
        }
        ranges.sort(Comparator.comparing(Range::quality).reversed());
        return ranges;
    }

    private ProblemException notAcceptable(Optional<String> named, String accept) {
        var types = Representation.of(data).stream()
                .map(Representation::contentType)
                .toList();
        var known = String.join(", ", types);
        var fault = named.isPresent()
                ? Fault.query(
                        "format",
                        named.orElse(""),
                        "not-acceptable",
                        "Địa chỉ này không có định dạng đó; hiện có: " + known + ".",
                        "This address does not have that format; it has " + known + ".")
                : Fault.header(
                        "Accept",
                        accept,
                        "not-acceptable",
                        "Địa chỉ này không có định dạng được yêu cầu; hiện có: " + known + ".",
                        "This address does not have the format asked for; it has " + known + ".");
        return ProblemException.of(
                ProblemType.NOT_ACCEPTABLE,
                Text.of(fault.message().vi(), fault.message().en()),
                List.of(fault.allowing(types).suggesting(List.of())));
    }
}
