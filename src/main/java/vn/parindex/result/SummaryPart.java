package vn.parindex.result;

import vn.parindex.http.Text;

/** What a row of a summary's table is about. */
public enum SummaryPart {
    WHOLE("whole", "cả nhóm xếp hạng", "the whole population"),
    HIGHEST("highest", "chắc chắn trong ba hạng đầu", "certainly among the three highest"),
    LOWEST("lowest", "chắc chắn trong ba hạng cuối", "certainly among the three lowest"),
    FACTOR("factor", "yếu tố (thành phần)", "factor (component)"),
    REGION("region", "vùng", "region");

    private final String code;
    private final Text label;

    SummaryPart(String code, String vi, String en) {
        this.code = code;
        this.label = Text.of(vi, en);
    }

    public String code() {
        return code;
    }

    public Text label() {
        return label;
    }
}
