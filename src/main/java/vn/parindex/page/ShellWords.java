package vn.parindex.page;

import java.util.Map;
import vn.parindex.http.Lang;
import vn.parindex.http.Text;

/** What the one document says in its own words, before any script runs and where none does. */
final class ShellWords {

    /** By the name of the place in the document that each stands at. */
    private static final Map<String, Text> WORDS = Map.of(
            "title",
            Text.of(
                    "parindex: chỉ số cải cách hành chính và sự hài lòng của người dân",
                    "parindex: how Việt Nam is administered, in two indices"),
            "description",
            Text.of(
                    "Kết quả PAR INDEX và SIPAS của các tỉnh, thành phố và các bộ, mỗi con số kèm nguồn.",
                    "Results of PAR INDEX and SIPAS for provinces and ministries, each figure with its source."),
            "skip",
            Text.of("Đến nội dung chính", "Skip to the content"),
            "scriptless",
            Text.of(
                    "Trang này cần JavaScript để hiển thị bảng và biểu đồ. Số liệu vẫn đọc được trực tiếp:"
                            + " <a href=\"{root}/api/v1/rankings/par-index/latest.csv\">bảng xếp hạng mới nhất (CSV)</a>.",
                    "This page needs JavaScript to show tables and charts. The data can be read directly:"
                            + " <a href=\"{root}/api/v1/rankings/par-index/latest.csv\">the latest ranking (CSV)</a>."));

    private ShellWords() {}

    /** The document in this language. */
    static String in(Lang lang, String template) {
        String said = template.replace("{lang}", lang.code());
        for (var each : WORDS.entrySet()) {
            said = said.replace("{" + each.getKey() + "}", each.getValue().in(lang));
        }
        return said;
    }
}
