package vn.parindex.result;

import vn.parindex.http.Text;

/** Why a result has a figure, or has none (dataset.md, "From rows to results"). */
public enum State {
    VALUE("value", "có giá trị", "score or points known"),
    MISSING("missing", "có công bố nhưng chưa có trong bộ dữ liệu này", "held and published, but not in this dataset"),
    NOT_PUBLISHED("not-published", "có đánh giá nhưng không công bố", "held, but not made public"),
    NOT_APPLICABLE(
            "not-applicable",
            "không thuộc diện: không có kỳ đánh giá hoặc đơn vị không được xếp hạng",
            "no edition, or the unit was not ranked in it"),
    WITHHELD("withheld", "nguồn cho biết số liệu được giữ lại", "a source says that the figure was kept back");

    private final String code;
    private final Text label;

    State(String code, String vi, String en) {
        this.code = code;
        this.label = new Text(vi, en);
    }

    /** The code in data, URLs and JSON. */
    public String code() {
        return code;
    }

    public Text label() {
        return label;
    }

    /** The state of that code; throws {@link IllegalArgumentException} for an unknown one. */
    public static State parse(String code) {
        for (var state : values()) {
            if (state.code.equals(code)) {
                return state;
            }
        }
        throw new IllegalArgumentException("no state " + code);
    }
}
