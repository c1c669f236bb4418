package vn.parindex.search;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.request.Slice;
import vn.parindex.selection.Selection;

/**
 * What is asked of the search.
 *
 * @param text in the one form of all spellings that are read alike: composed, lower case, one blank between words
 * @param kinds only hits of these; empty for all
 */
record SearchRequest(String text, List<HitKind> kinds, Slice slice) {

    /** How many characters are read. */
    static final int LONGEST = 200;

    static SearchRequest of(SearchQuery query, Selection selection) {
        var reading = selection.reading();
        var text = reading.text(query.q()).map(SearchRequest::oneForm).orElse("");
        if (text.isEmpty()) {
            reading.fault(Fault.query(
                    "q",
                    query.q(),
                    "required",
                    "Hãy nêu cần tìm gì trong “q”, ví dụ q=quảng ninh 2019 sipas, q=mâu thuẫn hải phòng 2023 hoặc q=268/QĐ-BNV.",
                    "Say in “q” what to look for, q=quang ninh 2019 sipas, q=contradictions hai phong 2023 or q=268/QĐ-BNV for"
                            + " example."));
        } else if (text.length() > LONGEST) {
            reading.fault(
                    Fault.query(
                            "q",
                            query.q(),
                            "too-long",
                            "“q” dài " + text.length() + " ký tự, nhiều nhất là " + LONGEST
                                    + "; vài từ là đủ: đơn vị, chỉ số, năm, hoặc số hiệu văn bản.",
                            "“q” has " + text.length() + " characters, at most " + LONGEST
                                    + " are read; a few words are enough: a unit, an indicator, a year, the number of a document."));
        } else if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            reading.fault(Fault.query(
                    "q",
                    query.q(),
                    "no-words",
                    "“q” phải có ít nhất một chữ cái hoặc chữ số.",
                    "“q” needs at least one letter or digit."));
        }
        reading.means("q", text);
        Map<String, HitKind> known = new LinkedHashMap<>();
        for (var kind : HitKind.values()) {
            known.put(kind.code(), kind);
        }
        var kinds = reading.choices("kinds", query.kinds(), known);
        return new SearchRequest(text, kinds, selection.slice(query.paging(), 20, 1000));
    }

    private static String oneForm(String sent) {
        return Normalizer.normalize(sent, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
