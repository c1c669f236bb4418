package vn.parindex.units;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.format.Sheet;
import vn.parindex.format.Tabular;
import vn.parindex.http.Itemized;
import vn.parindex.http.Links;
import vn.parindex.release.ReleaseView;

/** Units: living ones first, each group in Vietnamese order; a search in the order of match. */
@Schema(name = "UnitList")
public record UnitListView(
        List<UnitItemView> items,

        @Schema(description = "How many units there are on all pages")
        int total,

        ReleaseView release,
        Links links)
        implements Itemized, Links.Carrier, Tabular {

    private static final List<String> COLUMNS = List.of(
            "unit",
            "type",
            "code",
            "iso_code",
            "name_vi",
            "name_en",
            "label_vi",
            "label_en",
            "kind_vi",
            "region",
            "parent",
            "valid_from",
            "valid_to");

    @Override
    public Sheet sheet() {
        return new Sheet(
                COLUMNS,
                items.stream()
                        .map(item -> Arrays.<Object>asList(
                                item.unit().id(),
                                item.type(),
                                item.unit().code(),
                                item.isoCode(),
                                item.unit().name().vi(),
                                item.unit().name().en(),
                                item.unit().label().vi(),
                                item.unit().label().en(),
                                item.kind(),
                                item.unit().region(),
                                item.parent(),
                                item.validFrom(),
                                item.validTo()))
                        .toList());
    }
}
