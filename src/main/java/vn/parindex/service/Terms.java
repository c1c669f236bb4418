package vn.parindex.service;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.parindex.http.Text;
import vn.parindex.result.Measure;
import vn.parindex.result.State;
import vn.parindex.result.SummaryPart;

/** Every code of the interface with its labels, in Vietnamese and English. */
final class Terms {

    private Terms() {}

    /** The lists by name, each code in a sensible reading order. */
    static Map<String, Map<String, Text>> all() {
        var terms = new LinkedHashMap<String, Map<String, Text>>();
        var states = new LinkedHashMap<String, Text>();
        Arrays.stream(State.values()).forEach(state -> states.put(state.code(), state.label()));
        terms.put("states", states);
        terms.putAll(UnitTerms.all());
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
        Arrays.stream(Measure.values()).forEach(measure -> measures.put(measure.code(), measure.label()));
        terms.put("measures", measures);
        var parts = new LinkedHashMap<String, Text>();
        Arrays.stream(SummaryPart.values()).forEach(part -> parts.put(part.code(), part.label()));
        terms.put("summaryParts", parts);
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
                "searchKinds",
                of(
                        "unit",
                        "đơn vị",
                        "unit",
                        "indicator",
                        "chỉ số hoặc thành phần",
                        "index or component",
                        "year",
                        "năm",
                        "year",
                        "figure",
                        "một con số",
                        "figure",
                        "comparison",
                        "so sánh",
                        "comparison",
                        "history",
                        "qua các năm",
                        "year by year",
                        "ranking",
                        "bảng xếp hạng",
                        "ranking",
                        "summary",
                        "tổng hợp",
                        "summary",
                        "checks",
                        "danh sách đối chiếu",
                        "list of checks",
                        "check",
                        "phép đối chiếu",
                        "check",
                        "statement",
                        "con số công bố",
                        "published statement",
                        "source",
                        "tài liệu",
                        "document"));
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
