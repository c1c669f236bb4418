package vn.parindex.selection;

import java.util.List;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Resolution;
import vn.parindex.catalog.Unit;
import vn.parindex.http.Text;
import vn.parindex.http.problem.Fault;

/** What is wrong with a spelling that names no unit, or several. */
public final class UnitFaults {

    private UnitFaults() {}

    /**
     * The fault of a spelling that did not resolve: ambiguous with all candidates, or unknown with the nearest.
     *
     * @param resolution anything but {@link Resolution.Found}
     */
    public static Fault in(Catalog catalog, Fault.In in, String parameter, String spelling, Resolution resolution) {
        var shown = Fault.abbreviated(spelling);
        if (resolution instanceof Resolution.Ambiguous ambiguous) {
            return Fault.of(
                            in,
                            parameter,
                            spelling,
                            "ambiguous-unit",
                            Text.of(
                                    "“" + shown + "” ứng với nhiều đơn vị: "
                                            + labels(catalog, ambiguous.candidates(), true)
                                            + ". Hãy dùng id, hoặc thêm on=YYYY-MM-DD (một ngày mà đơn vị tồn tại).",
                                    "“" + shown + "” names several units: "
                                            + labels(catalog, ambiguous.candidates(), false)
                                            + ". Use an id, or add on=YYYY-MM-DD, a day on which the unit exists."))
                    .suggesting(ambiguous.candidates().stream().map(Unit::id).toList());
        }
        var nearest = ((Resolution.Unknown) resolution).nearest();
        return Fault.of(
                        in,
                        parameter,
                        spelling,
                        "unknown-unit",
                        Text.of(
                                "Không có đơn vị nào tên, mã hoặc id là “" + shown + "”; tìm ở /api/v1/units?q=…",
                                "No unit has the name, code or id “" + shown + "”; search at /api/v1/units?q=…"))
                .suggesting(nearest.stream().map(Unit::id).toList());
    }

    /** The fault of a path in a collection of one type that names a unit of another. */
    static Fault ofAnotherType(Catalog catalog, String spelling, Unit unit) {
        var label = catalog.label(unit);
        return Fault.path(
                        "unit",
                        spelling,
                        "unit-of-another-type",
                        label.vi() + " không có trong danh sách này vì thuộc loại khác; địa chỉ là /api/v1/units/"
                                + unit.id() + ".",
                        label.en() + " is of another type than this collection holds; it is at /api/v1/units/"
                                + unit.id() + ".")
                .suggesting(List.of(unit.id()));
    }

    private static String labels(Catalog catalog, List<Unit> units, boolean vietnamese) {
        return String.join(
                ", ",
                units.stream()
                        .map(unit -> (vietnamese
                                        ? catalog.label(unit).vi()
                                        : catalog.label(unit).en())
                                + " = " + unit.id())
                        .toList());
    }
}
