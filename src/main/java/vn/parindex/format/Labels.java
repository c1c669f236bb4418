package vn.parindex.format;

import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Catalogs;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.IndicatorNames;
import vn.parindex.catalog.UnitTypes;
import vn.parindex.http.Text;
import vn.parindex.http.request.Inquiry;
import vn.parindex.release.AsOf;
import vn.parindex.result.Measure;
import vn.parindex.result.State;
import vn.parindex.result.SummaryPart;

/** What people call the codes of a table, in the state of the data that the request means. */
@RequestScoped
public class Labels {

    private final AsOf asOf;
    private final Catalogs catalogs;
    private final Inquiry inquiry;

    /** Asked for in every cell, and that of a draft is read anew each time. */
    private Catalog catalog;

    Labels(AsOf asOf, Catalogs catalogs, Inquiry inquiry) {
        this.asOf = asOf;
        this.catalogs = catalogs;
        this.inquiry = inquiry;
    }

    /** As {@link #of(Vocabulary, Object, Object)}, for a code that is called the same everywhere. */
    public String of(Vocabulary vocabulary, Object code) {
        return of(vocabulary, code, null);
    }

    /**
     * The label in the language of the request; the code itself where it has none, null for null.
     *
     * @param within what the code belongs to: the population or populations of an indicator; null where it does not matter
     */
    public String of(Vocabulary vocabulary, Object code, Object within) {
        return code == null
                ? null
                : find(vocabulary, code.toString(), within)
                        .map(label -> label.in(inquiry.lang()))
                        .orElse(code.toString());
    }

    private Optional<Text> find(Vocabulary vocabulary, String code, Object within) {
        if (catalog == null) {
            catalog = catalogs.at(asOf.release());
        }
        return switch (vocabulary) {
            case INDICATOR -> indicator(catalog.indicators().getOrDefault(code, List.of()), within);
            case UNIT -> catalog.findUnit(code).map(catalog::label);
            case STATE -> Optional.of(State.parse(code).label());
            case POPULATION -> Optional.of(UnitTypes.label(code));
            case MEASURE ->
                Arrays.stream(Measure.values())
                        .filter(each -> each.code().equals(code))
                        .map(Measure::label)
                        .findFirst();
            case SUMMARY_PART ->
                Arrays.stream(SummaryPart.values())
                        .filter(each -> each.code().equals(code))
                        .map(SummaryPart::label)
                        .findFirst();
            case SOURCE -> catalog.findSource(code).map(each -> new Text(each.title(), each.title()));
        };
    }

    /** An index is called otherwise for ministries than for provinces. */
    private static Optional<Text> indicator(List<Indicator> published, Object within) {
        var meant = published.stream()
                .filter(each -> within == null
                        || within.equals(each.population())
                        || within instanceof Collection<?> several && several.contains(each.population()))
                .toList();
        return published.isEmpty()
                ? Optional.empty()
                : Optional.of(IndicatorNames.of(meant.isEmpty() ? published : meant));
    }
}
