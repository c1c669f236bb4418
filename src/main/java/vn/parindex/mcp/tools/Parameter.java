package vn.parindex.mcp.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import vn.parindex.http.Lang;
import vn.parindex.http.Text;
import vn.parindex.mcp.asking.Arguments;

/**
 * One argument of a tool. It has the name of the parameter of the HTTP interface that it becomes, so that what is wrong with it is told in
 * the same words.
 *
 * @param allowed the only values; empty where they are too many to be listed
 */
public record Parameter(String name, Kind kind, boolean required, Text about, List<String> allowed) {

    /** What a value looks like. */
    public enum Kind {
        TEXT,
        /** Four digits, as a text or as a number, or {@code latest}. */
        YEAR,
        NUMBER,
        WHOLE,
        /** Several texts; one text, or several separated by commas, is taken as well. */
        WORDS
    }

    /** What every tool takes. */
    public static final List<Parameter> COMMON = List.of(
            optional(
                    "language",
                    Kind.TEXT,
                    "Ngôn ngữ của câu trả lời; vi nếu không nêu",
                    "Language of the answer; vi unless given",
                    Lang.codes().toArray(String[]::new)),
            optional(
                    "release",
                    Kind.TEXT,
                    "Id của phiên bản dữ liệu, để đọc đúng trạng thái đó mãi về sau; bản hiện tại nếu không nêu",
                    "Id of a release, to read that state for ever; the current one unless given"),
            optional(
                    "asOf",
                    Kind.TEXT,
                    "Một ngày hoặc thời điểm: phiên bản dữ liệu cuối cùng đã công bố lúc đó",
                    "A day or a moment: the last release published by then"));

    public Parameter {
        allowed = List.copyOf(allowed);
    }

    static Parameter required(String name, Kind kind, String vi, String en) {
        return new Parameter(name, kind, true, Text.of(vi, en), List.of());
    }

    static Parameter optional(String name, Kind kind, String vi, String en, String... allowed) {
        return new Parameter(name, kind, false, Text.of(vi, en), Arrays.asList(allowed));
    }

    static Parameter indicator(boolean required) {
        return new Parameter(
                "indicator",
                Kind.TEXT,
                required,
                Text.of(
                        "Chỉ số: mã (par-index, sipas, par-index.steering …) hoặc tên",
                        "Indicator: a code (par-index, sipas, par-index.steering …) or a name"),
                List.of());
    }

    static Parameter year() {
        return required("year", Kind.YEAR, "Năm bốn chữ số, hoặc latest", "A year of four digits, or latest");
    }

    static Parameter years() {
        return optional("year", Kind.YEAR, "2019, 2019,2021 hoặc 2012..2024", "2019, 2019,2021 or 2012..2024");
    }

    static Parameter unit() {
        return required(
                "unit",
                Kind.TEXT,
                "Đơn vị: id, tên, tên cũ, mã hay viết tắt, có dấu hay không",
                "Unit: id, name, old name, code or abbreviation, with or without marks");
    }

    static Parameter population() {
        return optional(
                "population",
                Kind.TEXT,
                "Nhóm xếp hạng: province (nếu không nêu), ministry, region …",
                "Who is ranked: province (unless given), ministry, region …");
    }

    static Parameter day() {
        return optional(
                "on",
                Kind.TEXT,
                "Ngày YYYY-MM-DD để phân biệt các đơn vị cùng tên hoặc cùng mã",
                "A day YYYY-MM-DD that tells units of one name or code apart");
    }

    static Parameter limit(int usual) {
        return optional(
                "limit",
                Kind.WHOLE,
                "Số mục, 1 đến 50; " + usual + " nếu không nêu",
                "How many items, 1 to 50; " + usual + " unless given");
    }

    static Parameter cursor() {
        return optional(
                "cursor",
                Kind.TEXT,
                "Trang tiếp theo: giá trị next của câu trả lời trước, các tham số khác giữ nguyên",
                "The next page: next of the answer before, all else the same");
    }

    /** The value that stands for this argument in a query; null for a value of the wrong form. */
    String text(JsonNode value) {
        if (kind == Kind.WORDS && value.isArray()) {
            var words = new StringBuilder();
            for (var word : value) {
                if (!word.isTextual()) {
                    return null;
                }
                words.append(words.isEmpty() ? "" : ",").append(word.asText());
            }
            return words.toString();
        }
        boolean number = value.isNumber() && kind != Kind.TEXT && kind != Kind.WORDS;
        if (number) {
            return value.decimalValue().toPlainString();
        }
        return value.isTextual() ? value.asText() : null;
    }

    /** What would be right, in words. */
    Text form() {
        return switch (kind) {
            case TEXT -> Text.of("một chuỗi", "a text");
            case YEAR -> Text.of("một năm như 2019", "a year such as 2019");
            case NUMBER, WHOLE -> Text.of("một số", "a number");
            case WORDS -> Text.of("một danh sách chuỗi", "a list of texts");
        };
    }

    /** Its JSON Schema. */
    ObjectNode schema(Lang lang) {
        var schema = JsonNodeFactory.instance.objectNode();
        switch (kind) {
            case TEXT -> schema.put("type", "string");
            case YEAR -> schema.putArray("type").add("integer").add("string");
            case NUMBER -> schema.put("type", "number");
            case WHOLE -> schema.put("type", "integer").put("minimum", 1).put("maximum", Arguments.MOST_ITEMS);
            case WORDS -> schema.put("type", "array").putObject("items").put("type", "string");
        }
        if (!allowed.isEmpty()) {
            var values = schema.putArray("enum");
            allowed.forEach(values::add);
        }
        return schema.put("description", about.in(lang));
    }
}
