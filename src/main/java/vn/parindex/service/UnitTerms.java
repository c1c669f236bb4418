package vn.parindex.service;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.parindex.catalog.UnitTypes;
import vn.parindex.http.Text;

/** What units are and what happens to them: types, legal kinds and kinds of relations, with their labels. */
public final class UnitTerms {

    private UnitTerms() {}

    /** What a legal kind is called; the kind itself where it has no label. */
    public static Text kind(String kindVi) {
        return all().get("unitKinds").getOrDefault(kindVi, Text.of(kindVi, kindVi));
    }

    /** The lists by name, in the order in which they are shown. */
    static Map<String, Map<String, Text>> all() {
        var terms = new LinkedHashMap<String, Map<String, Text>>();
        terms.put("unitTypes", UnitTypes.LABELS);
        terms.put(
                "unitKinds",
                Terms.of(
                        "quốc gia",
                        "quốc gia",
                        "country",
                        "vùng",
                        "vùng",
                        "region",
                        "tỉnh",
                        "tỉnh",
                        "province",
                        "thành phố trực thuộc trung ương",
                        "thành phố trực thuộc trung ương",
                        "centrally-run city",
                        "bộ",
                        "bộ",
                        "ministry",
                        "cơ quan ngang bộ",
                        "cơ quan ngang bộ",
                        "ministry-level agency",
                        "sở",
                        "sở",
                        "department",
                        "cơ quan ngang sở",
                        "cơ quan ngang sở",
                        "department-level agency",
                        "ban",
                        "ban",
                        "board",
                        "quận",
                        "quận",
                        "urban district",
                        "huyện",
                        "huyện",
                        "rural district",
                        "thị xã",
                        "thị xã",
                        "town",
                        "thành phố thuộc tỉnh",
                        "thành phố thuộc tỉnh",
                        "city within a province",
                        "thành phố thuộc thành phố trực thuộc trung ương",
                        "thành phố thuộc thành phố trực thuộc trung ương",
                        "city within a centrally-run city",
                        "xã",
                        "xã",
                        "commune",
                        "phường",
                        "phường",
                        "ward",
                        "thị trấn",
                        "thị trấn",
                        "township",
                        "đặc khu",
                        "đặc khu",
                        "special zone"));
        terms.put(
                "relationKinds",
                Terms.of(
                        "renamed",
                        "đổi tên hoặc đổi địa vị pháp lý, chuỗi số liệu được nối tiếp",
                        "renamed or of new status; the series goes on",
                        "merged",
                        "hợp nhất, sáp nhập, chuỗi số liệu bắt đầu lại",
                        "merged; a new series begins",
                        "replaced",
                        "được thay thế (vùng)",
                        "replaced (regions)"));
        return terms;
    }
}
