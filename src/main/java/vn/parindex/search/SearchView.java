package vn.parindex.search;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.UnitView;
import vn.parindex.format.Column;
import vn.parindex.format.Sheet;
import vn.parindex.format.Tabular;
import vn.parindex.format.Vocabulary;
import vn.parindex.http.Text;
import vn.parindex.http.answer.Itemized;
import vn.parindex.http.answer.Links;
import vn.parindex.release.ReleaseView;

/** What a query was understood to say, and the hits. */
@Schema(name = "SearchResult")
public record SearchView(
        UnderstoodView understood,

        @Schema(description = "Best first; the order is always the same")
        List<HitView> items,

        @Schema(description = "How many hits there are on all pages")
        int total,

        @Schema(
                description =
                        "How many hits there are of each kind, whatever kinds= leaves; kinds without one are left out")
        Map<String, Integer> counts,

        @Schema(nullable = true, description = "Why there is nothing; null where there is an item")
        Text reason,

        @Schema(
                nullable = true,
                description =
                        "What to know whatever is found, such as that an index of others is not held here; null for nothing")
        Text note,

        ReleaseView release,
        Links links)
        implements Itemized, Links.Carrier, Tabular {

    /** What a query says. */
    @Schema(name = "Understood", description = "What the query was understood to say")
    public record UnderstoodView(
            @Schema(description = "The units that are named or may be meant, the likeliest first")
            List<UnitMeantView> units,

            @Schema(description = "Codes of indices and components that are named", examples = "[\"sipas\"]")
            List<String> indicators,

            @Schema(examples = "[2019]") List<Integer> years,

            @Schema(description = "Whether the newest year is asked for")
            boolean latest,

            @Schema(nullable = true, description = "The population that is named", examples = "province")
            String population,

            @Schema(description = "The kinds of hits that words ask for, the most wanted first")
            List<String> kinds,

            @Schema(description = "Words that are none of these; documents are looked through for them")
            List<String> words,

            @Schema(description = "Those of them that stand nowhere, so that no hit takes them into account")
            List<String> unknown) {}

    /** A unit that words may mean. */
    @Schema(name = "UnitMeant")
    public record UnitMeantView(
            UnitView unit,

            @Schema(description = "The words of the query", examples = "quang ninh")
            String words,

            @Schema(description = "The id, code, name or old name that they met", examples = "Quảng Ninh")
            String matched,

            @Schema(
                    description =
                            "How: id, code, name, alias, prefix, word, contains, old-name or near; successor and predecessor for what a unit"
                                    + " that is named became or came from")
            String how) {}

    private static final List<Column<HitView>> COLUMNS = List.of(
            Column.text("kind", "kind", "Loại", "Kind", HitView::kind),
            Column.text("label_vi", "label.vi", "Nhãn tiếng Việt", "Vietnamese label", item -> item.label()
                    .vi()),
            Column.text("label_en", "label.en", "Nhãn tiếng Anh", "English label", item -> item.label()
                    .en()),
            Column.text(
                    "detail_vi",
                    "detail.vi",
                    "Chi tiết tiếng Việt",
                    "Vietnamese detail",
                    item -> in(item.detail(), true)),
            Column.text(
                    "detail_en", "detail.en", "Chi tiết tiếng Anh", "English detail", item -> in(item.detail(), false)),
            Column.flag("known", "known", "Có số liệu", "Known", HitView::known),
            Column.<HitView>text(
                            "unit",
                            "units.id",
                            "Đơn vị",
                            "Unit",
                            item -> item.units().size() == 1
                                    ? item.units().get(0).id()
                                    : null)
                    .of(Vocabulary.UNIT),
            Column.<HitView>text("indicator", "indicator", "Chỉ số", "Indicator", HitView::indicator)
                    .of(Vocabulary.INDICATOR, HitView::population),
            Column.<HitView>text("population", "population", "Nhóm xếp hạng", "Population", HitView::population)
                    .of(Vocabulary.POPULATION),
            Column.integer("year", "year", "Năm", "Year", HitView::year),
            Column.text("href", "href", "Địa chỉ", "Address", HitView::href),
            Column.text("page", "page", "Trang", "Page", HitView::page));

    private static String in(Text text, boolean vietnamese) {
        return text == null ? null : vietnamese ? text.vi() : text.en();
    }

    @Override
    public Sheet<HitView> sheet() {
        return new Sheet<>(COLUMNS, items);
    }
}
