package vn.parindex.service;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.parindex.http.Text;
import vn.parindex.result.Measure;
import vn.parindex.result.State;

/** Every code of the interface with its labels, in Vietnamese and English. */
final class Terms {

    private Terms() {}

    /** The lists by name, each code in a sensible reading order. */
    static Map<String, Map<String, Text>> all() {
        var terms = new LinkedHashMap<String, Map<String, Text>>();
        var states = new LinkedHashMap<String, Text>();
        Arrays.stream(State.values()).forEach(state -> states.put(state.code(), state.label()));
        terms.put("states", states);
        terms.put(
                "unitTypes",
                of(
                        "country",
                        "quốc gia",
                        "country",
                        "region",
                        "vùng",
                        "region",
                        "province",
                        "tỉnh, thành phố trực thuộc trung ương",
                        "province or centrally-run city",
                        "ministry",
                        "bộ, cơ quan ngang bộ",
                        "ministry or ministry-level agency",
                        "department",
                        "sở, ban, ngành của tỉnh",
                        "department of a province",
                        "district",
                        "đơn vị hành chính cấp huyện (đến 30-6-2025)",
                        "district-level unit (until 2025-06-30)",
                        "commune",
                        "đơn vị hành chính cấp xã",
                        "commune-level unit"));
        terms.put(
                "unitKinds",
                of(
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
                of(
                        "renamed",
                        "đổi tên hoặc đổi địa vị pháp lý, chuỗi số liệu được nối tiếp",
                        "renamed or of new status; the series goes on",
                        "merged",
                        "hợp nhất, sáp nhập, chuỗi số liệu bắt đầu lại",
                        "merged; a new series begins",
                        "replaced",
                        "được thay thế (vùng)",
                        "replaced (regions)"));
        terms.put(
                "editionStatuses",
                of(
                        "published",
                        "đã công bố",
                        "published",
                        "pilot",
                        "thí điểm, chỉ một số đơn vị",
                        "pilot, some units only",
                        "not-held",
                        "không tổ chức",
                        "not held",
                        "not-published",
                        "có tổ chức nhưng không công bố kết quả",
                        "held, but its results were not made public"));
        var measures = new LinkedHashMap<String, Text>();
        measures.put(
                Measure.SCORE.code(), Text.of("điểm, tính theo phần trăm từ 0 đến 100", "percent score, 0 to 100"));
        measures.put(
                Measure.POINTS.code(),
                Text.of("điểm số, trên điểm tối đa của thành phần", "raw points, out of the component's maximum"));
        terms.put("measures", measures);
        terms.put("unitsOfMeasure", of("percent", "phần trăm", "percent", "points", "điểm", "points"));
        terms.put(
                "indicatorRoles",
                of(
                        "index",
                        "chỉ số",
                        "index",
                        "field",
                        "lĩnh vực hoặc yếu tố",
                        "field or factor",
                        "scoring-part",
                        "phần chấm điểm (cách chia khác của cùng tổng điểm, không cộng với các lĩnh vực)",
                        "scoring part (another decomposition of the same total, never added to the fields)"));
        terms.put(
                "sourceTiers",
                of(
                        "1",
                        "cơ quan công bố hoặc cổng thông tin chính phủ",
                        "the publishing ministry or government portal",
                        "2",
                        "cơ quan cấp tỉnh, hoặc bộ được đánh giá tự nói về mình",
                        "a provincial authority, or an assessed ministry speaking of itself",
                        "3",
                        "báo chí",
                        "press",
                        "4",
                        "bên thứ ba tổng hợp, hoặc bản sao không thấy bản gốc",
                        "a third-party compilation, or a copy whose original was not seen"));
        terms.put("statistics", StatisticTerms.all());
        terms.put(
                "checkKinds",
                of(
                        "statement",
                        "con số công bố so với kết quả",
                        "a published figure against the results",
                        "order",
                        "thứ hạng so với điểm",
                        "places against scores",
                        "sum",
                        "tổng các thành phần so với tổng điểm của cùng nguồn",
                        "the sum of components against the same source's total",
                        "sources",
                        "các nguồn nói khác nhau",
                        "sources that differ"));
        terms.put(
                "checkOutcomes",
                of(
                        "confirmed",
                        "được xác nhận",
                        "confirmed",
                        "contradicted",
                        "bị mâu thuẫn",
                        "contradicted",
                        "undecidable",
                        "chưa thể kết luận",
                        "undecidable"));
        terms.put(
                "milestoneCategories",
                of(
                        "programme",
                        "chương trình, đề án",
                        "programme",
                        "legal",
                        "văn bản pháp lý",
                        "legal document",
                        "ranking",
                        "thứ hạng",
                        "ranking",
                        "coverage",
                        "phạm vi đo lường",
                        "coverage of a survey",
                        "service",
                        "cung ứng dịch vụ",
                        "service provision"));
        terms.put(
                "milestoneUnits",
                of(
                        "rank",
                        "thứ hạng",
                        "rank",
                        "percent",
                        "phần trăm",
                        "percent",
                        "departments",
                        "sở, ban, ngành",
                        "departments",
                        "districts",
                        "địa phương cấp huyện",
                        "districts",
                        "agencies",
                        "cơ quan",
                        "agencies",
                        "procedures",
                        "thủ tục hành chính",
                        "administrative procedures",
                        "centres",
                        "trung tâm hành chính công",
                        "public administration centres",
                        "documents",
                        "văn bản",
                        "documents"));
        terms.put(
                "statementScopes",
                of(
                        "bac-trung-bo",
                        "sáu tỉnh Bắc Trung Bộ (không phải một vùng của bộ dữ liệu)",
                        "the six North Central provinces (no region of the dataset)",
                        "centrally-run-cities",
                        "các thành phố trực thuộc trung ương",
                        "the centrally-run cities"));
        return terms;
    }

    /** Triples of code, Vietnamese and English. */
    static Map<String, Text> of(String... triples) {
        var terms = new LinkedHashMap<String, Text>();
        for (int i = 0; i < triples.length; i += 3) {
            terms.put(triples[i], Text.of(triples[i + 1], triples[i + 2]));
        }
        return terms;
    }
}
