package vn.parindex.sdmx.structure;

import java.util.Arrays;
import java.util.Optional;
import vn.parindex.http.Text;

/** What is said about an observation, in the order in which it is written. */
public enum Attribute {
    OBS_STATUS("CL_OBS_STATUS", "Trạng thái", "Observation status"),
    BREAK("CL_BREAK", "Bắt đầu một đoạn mới", "Break: this year does not continue the years before"),
    UNIT_MEASURE("CL_UNIT_MEASURE", "Đơn vị đo", "Unit of measure"),
    DECIMALS(Type.INTEGER, "Số chữ số thập phân như đã in", "Decimals as printed"),
    MAX_POINTS(Type.DECIMAL, "Điểm tối đa", "The most points there were to get"),
    PLACE_BEST(Type.INTEGER, "Hạng tốt nhất có thể", "Best possible place"),
    PLACE_WORST(Type.INTEGER, "Hạng kém nhất có thể", "Worst possible place"),
    PUBLISHED_BEST(Type.INTEGER, "Hạng công bố (từ)", "Published place (from)"),
    PUBLISHED_WORST(Type.INTEGER, "Hạng công bố (đến)", "Published place (to)"),
    COMPUTED_BEST(Type.INTEGER, "Hạng tính từ điểm (từ)", "Computed place (from)"),
    COMPUTED_WORST(Type.INTEGER, "Hạng tính từ điểm (đến)", "Computed place (to)"),
    UNITS_RANKED(Type.INTEGER, "Số đơn vị được xếp hạng", "Units ranked"),
    SOURCE("CL_SOURCE", "Nguồn của giá trị", "Source of the value"),
    RANK_SOURCE("CL_SOURCE", "Nguồn của hạng", "Source of the place"),
    NOTE(Type.TEXT, "Ghi chú", "Note");

    /** What its values are. */
    public enum Type {
        CODE("String"),
        INTEGER("Integer"),
        DECIMAL("Decimal"),
        TEXT("String");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** The word of SDMX for it. */
        public String word() {
            return word;
        }

        public boolean isNumber() {
            return this == INTEGER || this == DECIMAL;
        }
    }

    private final Type type;
    private final String codeList;
    private final Text label;

    Attribute(Type type, String vi, String en) {
        this.type = type;
        this.codeList = null;
        this.label = Text.of(vi, en);
    }

    Attribute(String codeList, String vi, String en) {
        this.type = Type.CODE;
        this.codeList = codeList;
        this.label = Text.of(vi, en);
    }

    public Type type() {
        return type;
    }

    /** Id of its code list; null where it has none. */
    public String codeList() {
        return codeList;
    }

    public Text label() {
        return label;
    }

    /** Whether every observation has it. */
    public boolean isMandatory() {
        return this == OBS_STATUS || this == UNIT_MEASURE;
    }

    public static Optional<Attribute> find(String id) {
        return Arrays.stream(values()).filter(each -> each.name().equals(id)).findFirst();
    }
}
