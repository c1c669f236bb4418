package vn.parindex.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.parindex.http.Text;

/** What types of units are called, which are also the populations that they are ranked in. */
public final class UnitTypes {

    /** The official words, from the whole country down. */
    public static final Map<String, Text> LABELS = labels();

    private UnitTypes() {}

    /** The label of a type; the type itself where it has none. */
    public static Text label(String type) {
        return LABELS.getOrDefault(type, Text.of(type, type));
    }

    private static Map<String, Text> labels() {
        var labels = new LinkedHashMap<String, Text>();
        labels.put("country", Text.of("quốc gia", "country"));
        labels.put("region", Text.of("vùng", "region"));
        labels.put("province", Text.of("tỉnh, thành phố trực thuộc trung ương", "province or centrally-run city"));
        labels.put("ministry", Text.of("bộ, cơ quan ngang bộ", "ministry or ministry-level agency"));
        labels.put("department", Text.of("sở, ban, ngành của tỉnh", "department of a province"));
        labels.put(
                "district",
                Text.of("đơn vị hành chính cấp huyện (đến 30-6-2025)", "district-level unit (until 2025-06-30)"));
        labels.put("commune", Text.of("đơn vị hành chính cấp xã", "commune-level unit"));
        return Collections.unmodifiableMap(labels);
    }
}
