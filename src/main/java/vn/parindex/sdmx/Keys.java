package vn.parindex.sdmx;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.parindex.http.problem.Fault;
import vn.parindex.sdmx.structure.Dimension;
import vn.parindex.sdmx.structure.Structures;

/** Reads keys such as {@code A.par-index.province.quang-ninh+ha-noi.score}; what is wrong with one is handed over as a fault. */
final class Keys {

    private static final String EXAMPLE = "A.par-index.province.quang-ninh.score";

    private final Structures structures;
    private final Consumer<Fault> faults;

    Keys(Structures structures, Consumer<Fault> faults) {
        this.structures = structures;
        this.faults = faults;
    }

    /** The key of REST 1: parts by dots, codes by plus signs, an empty part is everything. */
    void readV1(String key, DataQuery wanted) {
        if (!key.isEmpty() && !key.equals("all")) {
            parse(key, key, true).forEach(wanted::only);
        }
    }

    /** Keys of REST 2, separated by commas: an asterisk is everything, and so is each part at the end that is left out. */
    void readV2(String keys, DataQuery wanted) {
        if (keys.isEmpty() || keys.equals("*")) {
            return;
        }
        List<Map<Dimension, Set<String>>> parsed = new ArrayList<>();
        for (var key : keys.split(",", -1)) {
            parsed.add(key.equals("*") ? Map.of() : parse(key, keys, false));
        }
        for (var dimension : Dimension.OF_KEY) {
            if (parsed.stream().allMatch(each -> each.containsKey(dimension))) {
                var all = new HashSet<String>();
                parsed.forEach(each -> all.addAll(each.get(dimension)));
                wanted.only(dimension, all);
            }
        }
        if (parsed.size() > 1) {
            wanted.only(cell -> parsed.stream().anyMatch(each -> each.entrySet().stream()
                    .allMatch(part -> part.getValue().contains(cell.at(part.getKey())))));
        }
    }

    private Map<Dimension, Set<String>> parse(String key, String sent, boolean whole) {
        var parts = key.split("\\.", -1);
        var codes = new EnumMap<Dimension, Set<String>>(Dimension.class);
        int size = Dimension.OF_KEY.size();
        if (parts.length > size || whole && parts.length < size) {
            faults.accept(Fault.path(
                    "key",
                    sent,
                    "malformed-key",
                    "Khóa cần " + (whole ? "đủ " : "không quá ") + size + " phần cách nhau bằng dấu chấm, ví dụ "
                            + EXAMPLE + (whole ? "; phần để trống là mọi mã." : "; “*” và phần cuối bỏ đi là mọi mã."),
                    "A key has " + (whole ? "" : "at most ") + size + " parts separated by dots, such as " + EXAMPLE
                            + (whole
                                    ? "; an empty part is every code."
                                    : "; “*” and parts left out at the end are every code.")));
            return codes;
        }
        for (var dimension : Dimension.OF_KEY) {
            var part = dimension.ordinal() < parts.length ? parts[dimension.ordinal()] : "";
            if (!part.isEmpty() && !part.equals("*")) {
                codes.put(dimension, codes(dimension, part, sent));
            }
        }
        return codes;
    }

    private Set<String> codes(Dimension dimension, String part, String sent) {
        var known = structures.codes(dimension.codeList()).keySet();
        var codes = new LinkedHashSet<String>();
        for (var code : part.split("\\+", -1)) {
            if (known.contains(code)) {
                codes.add(code);
            } else {
                faults.accept(unknown(dimension, code, known));
            }
        }
        return codes;
    }

    static Fault unknown(Dimension dimension, String code, Set<String> known) {
        var fault = Fault.path(
                        "key",
                        code,
                        "unknown-code",
                        "“" + Fault.abbreviated(code) + "” không phải là mã của " + dimension.name()
                                + "; xem /sdmx/v1/codelist/PARINDEX/" + dimension.codeList() + ".",
                        "“" + Fault.abbreviated(code) + "” is no code of " + dimension.name()
                                + "; see /sdmx/v1/codelist/PARINDEX/" + dimension.codeList() + ".")
                .allowing(known);
        return new Fault(
                fault.in(),
                fault.parameter(),
                fault.value(),
                fault.rule(),
                fault.message(),
                List.of(),
                fault.suggestions());
    }
}
