package vn.parindex.format;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Catalogs;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Text;
import vn.parindex.release.AsOf;
import vn.parindex.result.State;

/** What people call the codes of a table, in the state of the data that the request means. */
@RequestScoped
public class Labels {

    private final AsOf asOf;
    private final Catalogs catalogs;
    private final Inquiry inquiry;

    Labels(AsOf asOf, Catalogs catalogs, Inquiry inquiry) {
        this.asOf = asOf;
        this.catalogs = catalogs;
        this.inquiry = inquiry;
    }

    /** The label in the language of the request; the code itself where it has none, null for null. */
    public String of(Vocabulary vocabulary, Object code) {
        return code == null
                ? null
                : find(vocabulary, code.toString())
                        .map(label -> label.in(inquiry.lang()))
                        .orElse(code.toString());
    }

    private Optional<Text> find(Vocabulary vocabulary, String code) {
        Catalog catalog = catalogs.at(asOf.release());
        return switch (vocabulary) {
            case INDICATOR ->
                catalog.indicators().getOrDefault(code, List.of()).stream()
                        .findFirst()
                        .map(each -> new Text(each.nameVi(), each.nameEn()));
            case UNIT -> catalog.findUnit(code).map(catalog::label);
            case STATE -> Optional.of(State.parse(code).label());
            case SOURCE -> catalog.findSource(code).map(each -> new Text(each.title(), each.title()));
        };
    }
}
