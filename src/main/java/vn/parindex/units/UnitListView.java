package vn.parindex.units;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.format.Column;
import vn.parindex.format.Sheet;
import vn.parindex.format.Tabular;
import vn.parindex.format.Vocabulary;
import vn.parindex.http.Text;
import vn.parindex.http.answer.Itemized;
import vn.parindex.http.answer.Links;
import vn.parindex.release.ReleaseView;

/** Units: living ones first, each group in Vietnamese order; a search in the order of match. */
@Schema(name = "UnitList")
public record UnitListView(
        List<UnitItemView> items,

        @Schema(description = "How many units there are on all pages")
        int total,

        @Schema(nullable = true, description = "Why there is nothing; null where there is an item")
        Text reason,

        ReleaseView release,
        Links links)
        implements Itemized, Links.Carrier, Tabular {

    private static final List<Column<UnitItemView>> COLUMNS = List.of(
            Column.<UnitItemView>text(
                            "unit", "id", "Đơn vị", "Unit", item -> item.unit().id())
                    .of(Vocabulary.UNIT),
            Column.<UnitItemView>text("type", "type", "Loại", "Type", UnitItemView::type)
                    .of(Vocabulary.POPULATION),
            Column.text("code", "code", "Mã đơn vị hành chính", "Official code", item -> item.unit()
                    .code()),
            Column.text("iso_code", "isoCode", "Mã ISO 3166-2", "ISO 3166-2 code", UnitItemView::isoCode),
            Column.text("name_vi", "name.vi", "Tên tiếng Việt", "Vietnamese name", item -> item.unit()
                    .name()
                    .vi()),
            Column.text("name_en", "name.en", "Tên tiếng Anh", "English name", item -> item.unit()
                    .name()
                    .en()),
            Column.text("label_vi", "label.vi", "Nhãn tiếng Việt", "Vietnamese label", item -> item.unit()
                    .label()
                    .vi()),
            Column.text("label_en", "label.en", "Nhãn tiếng Anh", "English label", item -> item.unit()
                    .label()
                    .en()),
            Column.text("kind_vi", "kind", "Cấp hành chính", "Legal kind", UnitItemView::kind),
            Column.<UnitItemView>text("region", "region", "Vùng", "Region", item -> item.unit()
                            .region())
                    .of(Vocabulary.UNIT),
            Column.<UnitItemView>text("parent", "parent", "Trực thuộc", "Belongs to", UnitItemView::parent)
                    .of(Vocabulary.UNIT),
            Column.text("valid_from", "validFrom", "Từ ngày", "From", UnitItemView::validFrom),
            Column.text("valid_to", "validTo", "Đến ngày", "Until", UnitItemView::validTo),
            Column.flag("current", "current", "Hiện có", "Current", UnitItemView::current));

    @Override
    public Sheet<UnitItemView> sheet() {
        return new Sheet<>(COLUMNS, items);
    }
}
