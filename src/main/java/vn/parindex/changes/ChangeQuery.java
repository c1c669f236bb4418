package vn.parindex.changes;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;
import vn.parindex.catalog.Unit;
import vn.parindex.http.Inquiry;
import vn.parindex.result.Selection;
import vn.parindex.result.UnitSelection;

/** Reads from a request which events it wants; faults are gathered in the inquiry. */
@RequestScoped
class ChangeQuery {

    private final Selection selection;
    private final UnitSelection units;
    private final Inquiry inquiry;

    ChangeQuery(Selection selection, UnitSelection units, Inquiry inquiry) {
        this.selection = selection;
        this.units = units;
        this.inquiry = inquiry;
    }

    ChangeFilter filter() {
        var named = new LinkedHashSet<String>();
        units.units("unit", OptionalInt.empty()).stream().map(Unit::id).forEach(named::add);
        return new ChangeFilter(
                Set.copyOf(inquiry.choices("entity", ReleaseEvents.entityNames())),
                Set.copyOf(selection.indicatorCodes()),
                named);
    }
}
