package vn.parindex.history;

import vn.parindex.http.Text;

/** Why a history has no row at all. */
enum EmptyHistory {
    NO_INDEX("không có chỉ số nào được công bố cho loại đơn vị này.", "no index is published for units of this type."),
    NO_EDITION("không có kỳ công bố nào trong những năm được hỏi.", "none of the years asked for has an edition."),
    NOT_ALIVE(
            "không tồn tại vào ngày 31-12 của năm nào trong các kỳ được hỏi.",
            "it did not exist on 31 December of any edition asked for.");

    private final String vi;
    private final String en;

    EmptyHistory(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /** The reason, told of the unit of this label. */
    Text reason(Text label) {
        return Text.of(label.vi() + ": " + vi, label.en() + ": " + en);
    }
}
