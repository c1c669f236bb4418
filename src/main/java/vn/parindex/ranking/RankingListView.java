package vn.parindex.ranking;

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
import vn.parindex.result.Coverage;

/** What can be ranked, each table with how much of it is known. */
@Schema(name = "RankingList")
public record RankingListView(
        @Schema(description = "By indicator in the order of the dataset, then population, newest year first")
        List<Item> items,

        @Schema(description = "How many tables there are on all pages")
        int total,

        @Schema(nullable = true, description = "Why there is nothing; null where there is an item")
        Text reason,

        ReleaseView release,
        Links links)
        implements Itemized, Links.Carrier, Tabular {

    private static final List<Column<Item>> COLUMNS = List.of(
            Column.<Item>text("indicator", "indicator", "Chỉ số", "Indicator", Item::indicator)
                    .of(Vocabulary.INDICATOR, Item::population),
            Column.<Item>text("population", "population", "Nhóm xếp hạng", "Population", Item::population)
                    .of(Vocabulary.POPULATION),
            Column.<Item>text("within", "within", "Trong", "Within", Item::within)
                    .of(Vocabulary.UNIT),
            Column.integer("year", "year", "Năm", "Year", Item::year),
            Column.text("edition", "edition", "Tình trạng công bố", "Status", Item::edition),
            Column.integer("units", "coverage.units", "Số đơn vị", "Units", item -> item.coverage()
                    .units()),
            Column.integer("results", "coverage.results", "Số kết quả", "Results", item -> item.coverage()
                    .results()),
            Column.integer("scores", "coverage.scores", "Số điểm đã biết", "Scores known", item -> item.coverage()
                    .scores()),
            Column.integer("ranks", "coverage.ranks", "Số hạng đã biết", "Places known", item -> item.coverage()
                    .ranks()),
            Column.flag("complete", "coverage.complete", "Đầy đủ", "Complete", item -> item.coverage()
                    .complete()),
            Column.text("ranking", "ranking", "Địa chỉ", "Address", Item::ranking));

    @Override
    public Sheet<Item> sheet() {
        return new Sheet<>(COLUMNS, items);
    }

    /** One table that can be asked for. */
    @Schema(name = "RankingRef")
    public record Item(
            @Schema(examples = "par-index") String indicator,
            @Schema(examples = "province") String population,

            @Schema(nullable = true, description = "Id of the unit within which its members are ranked")
            String within,

            @Schema(examples = "2019") int year,
            Text name,

            @Schema(nullable = true, examples = "published", description = "Status of the edition")
            String edition,

            Coverage coverage,

            @Schema(examples = "/api/v1/rankings/par-index/2019?population=province")
            String ranking) {}
}
