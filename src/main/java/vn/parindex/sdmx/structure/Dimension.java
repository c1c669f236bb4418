package vn.parindex.sdmx.structure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.parindex.http.Text;

/** What identifies an observation, in the order of a key; the last is the time. */
public enum Dimension {
    FREQ("CL_FREQ", "Tần suất", "Frequency"),
    INDICATOR("CL_INDICATOR", "Chỉ số", "Indicator"),
    POPULATION("CL_POPULATION", "Nhóm xếp hạng", "Population: who is ranked against whom"),
    REF_AREA("CL_UNIT", "Đơn vị", "Administrative unit"),
    MEASURE("CL_MEASURE", "Đại lượng", "Measure"),
    TIME_PERIOD(null, "Năm của kết quả", "The year a value is about");

    /** Without the time: those of a series key. */
    public static final List<Dimension> OF_KEY =
            Arrays.stream(values()).filter(each -> each != TIME_PERIOD).toList();

    private final String codeList;
    private final Text label;

    Dimension(String codeList, String vi, String en) {
        this.codeList = codeList;
        this.label = Text.of(vi, en);
    }

    /** Id of its code list; null for the time. */
    public String codeList() {
        return codeList;
    }

    public Text label() {
        return label;
    }

    public static Optional<Dimension> find(String id) {
        return Arrays.stream(values()).filter(each -> each.name().equals(id)).findFirst();
    }
}
