package vn.parindex.indicators;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.IndicatorView;
import vn.parindex.catalog.SourceView;
import vn.parindex.format.Column;
import vn.parindex.format.Sheet;
import vn.parindex.format.Tabular;
import vn.parindex.format.Vocabulary;
import vn.parindex.http.Text;
import vn.parindex.http.answer.Itemized;
import vn.parindex.http.answer.Links;
import vn.parindex.release.ReleaseView;

/** Indicators, one item for each population. */
@Schema(name = "IndicatorList")
public record IndicatorListView(
        @Schema(description = "In the order of the dataset") List<IndicatorDetailView> items,

        @Schema(nullable = true, description = "Why there is nothing; null where there is an item")
        Text reason,

        @Schema(description = "Each document named above, by its id")
        Map<String, SourceView> sources,

        ReleaseView release,
        Links links)
        implements Itemized, Links.Carrier, Tabular {

    private static final List<Column<IndicatorView>> COLUMNS = List.of(
            Column.<IndicatorView>text("indicator", "code", "Chỉ số", "Indicator", IndicatorView::code)
                    .of(Vocabulary.INDICATOR, IndicatorView::population),
            Column.<IndicatorView>text("parent", "parent", "Thuộc chỉ số", "Component of", IndicatorView::parent)
                    .of(Vocabulary.INDICATOR, IndicatorView::population),
            Column.<IndicatorView>text(
                            "population", "population", "Nhóm xếp hạng", "Population", IndicatorView::population)
                    .of(Vocabulary.POPULATION),
            Column.text("role", "role", "Vai trò", "Role", each -> each.role().code()),
            Column.text("name_vi", "name.vi", "Tên tiếng Việt", "Vietnamese name", each -> each.name()
                    .vi()),
            Column.text("name_en", "name.en", "Tên tiếng Anh", "English name", each -> each.name()
                    .en()),
            Column.text(
                    "unit_of_measure", "unitOfMeasure", "Đơn vị đo", "Unit of measure", IndicatorView::unitOfMeasure),
            Column.decimal("scale_max", "scaleMax", "Mức cao nhất", "Highest figure", IndicatorView::scaleMax),
            Column.text("publisher", "publisher", "Nơi công bố", "Publisher", IndicatorView::publisher),
            Column.text(
                    "description_vi",
                    "description.vi",
                    "Mô tả tiếng Việt",
                    "Vietnamese description",
                    each -> each.description().vi()),
            Column.text(
                    "description_en",
                    "description.en",
                    "Mô tả tiếng Anh",
                    "English description",
                    each -> each.description().en()));

    /** Each index and, behind it, its components. */
    @Override
    public Sheet<IndicatorView> sheet() {
        return new Sheet<>(
                COLUMNS,
                items.stream()
                        .flatMap(item -> Stream.concat(
                                Stream.of(item.indicator()),
                                item.components().stream().map(IndicatorDetailView.Component::indicator)))
                        .toList());
    }

    static Map<String, SourceView> sources(Catalog catalog, List<IndicatorDetailView> items) {
        return SourceView.of(
                catalog, items.stream().flatMap(IndicatorDetailView::sourceIds).toList());
    }
}
