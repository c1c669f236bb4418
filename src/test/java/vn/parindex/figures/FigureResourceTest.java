package vn.parindex.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.database.Answer.asking;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.Answer;
import vn.parindex.database.H2Test;
import vn.parindex.database.Shipped;

/** One figure with everything that other answers say of it. */
@H2Test
class FigureResourceTest {

    private static final String HUNG_YEN = "/api/v1/figures/par-index/2019/hung-yen";

    @Test
    void aPlaceThatNoSourcePrintsIsReadBetweenThoseThatAreCertain() {
        var figure = Answer.to(HUNG_YEN);
        var row = Answer.to("/api/v1/rankings/par-index/2019?unit=hung-yen")
                .list("/items")
                .get(0);
        int best = row.number("/rank/place/best");
        int worst = row.number("/rank/place/worst");

        assertThat(figure.at("/result")).as("the same result as in the ranking").isEqualTo(row.body());
        assertThat(figure.text("/neighbours/above/0/unit/id")).isEqualTo("binh-duong");
        assertThat(figure.number("/neighbours/above/0/place")).isEqualTo(best - 1);
        assertThat(figure.number("/neighbours/below/0/place")).isEqualTo(worst + 1);
        var below = figure.text("/neighbours/below/0/unit/name/vi");
        assertThat(figure.text("/reading/vi"))
                .isEqualTo("Hưng Yên đạt 81,98%% PAR INDEX năm 2019, hạng %d–%d/63 (suy ra từ số liệu đã công bố):"
                                .formatted(best, worst)
                        + " dưới Bình Dương hạng %d, trên %s hạng %d.".formatted(best - 1, below, worst + 1));
        assertThat(figure.text("/reading/en")).contains("81.98%", "rank %d–%d of 63".formatted(best, worst));
        assertThat(figure.text("/title/en")).isEqualTo("PAR INDEX 2019, Hung Yen");
    }

    @Test
    void everyDocumentIsNamedWithWhatItPrints() {
        var figure = Answer.to("/api/v1/figures/par-index/2019/quang-ninh");
        var stated = Shipped.stated("par-index", "province", 2019, "score");
        assertThat(stated).isNotEmpty();
        var ranking = Answer.to("/api/v1/rankings/par-index/2019?unit=quang-ninh&include=alternatives")
                .list("/items")
                .get(0);
        assertThat(figure.at("/said").size())
                .isEqualTo(1 + ranking.at("/alternatives/items").size());
        assertThat(figure.texts("/said", "/score")).contains("90.09");
        assertThat(figure.list("/said").get(0).at("/taken").toString()).isEqualTo("[\"score\",\"rank\"]");
        figure.texts("/said", "/source")
                .forEach(source ->
                        assertThat(figure.at("/sources").has(source)).as(source).isTrue());
    }

    @Test
    void theCountryRevisionsAndChecksAreThoseOfTheirOwnAnswers() {
        var figure = Answer.to("/api/v1/figures/par-index/2023/hai-phong");
        var ranking = Answer.to("/api/v1/rankings/par-index/2023");
        assertThat(figure.at("/national/mean")).isEqualTo(ranking.at("/statistics/mean"));
        assertThat(figure.at("/national/max")).isEqualTo(ranking.at("/statistics/max"));
        assertThat(figure.at("/revisions"))
                .isEqualTo(Answer.to("/api/v1/results/par-index/2023/hai-phong/revisions")
                        .at("/items"));
        var disputed = figure.list("/checks").stream()
                .filter(check -> check.text("/outcome").equals("contradicted"))
                .toList();
        assertThat(disputed)
                .extracting(check -> check.text("/id"))
                .contains("statement-par-index-province-2023-hai-phong-score-change-1-72");
        figure.texts("/checks", "/link").forEach(link -> {
            var check = Answer.to(link);
            assertThat(check.at("/units").toString() + check.at("/evidence"))
                    .as(link)
                    .contains("hai-phong");
        });
    }

    @Test
    void itIsCitedInTheUsualStylesWithAnAddressThatShowsTheSameForEver() {
        var figure = Answer.to(HUNG_YEN);
        var address = "/figures/par-index/2019/hung-yen?release=" + Shipped.VERSION;
        assertThat(List.of("/text/vi", "/text/en", "/apa", "/bibtex", "/ris", "/csl/URL"))
                .allSatisfy(style ->
                        assertThat(figure.text("/citation" + style)).as(style).contains(address));
        assertThat(figure.text("/citation/bibtex")).startsWith("@misc{parindex-par-index-2019-hung-yen,");
        assertThat(figure.text("/citation/ris")).startsWith("TY  - DATA\r\n").endsWith("\r\nER  - ");
        assertThat(figure.at("/citation/csl/issued/date-parts/0/0").intValue()).isEqualTo(Shipped.DAY.getYear());
        assertThat(figure.text("/citation/csl/author/0/literal")).isEqualTo("Bộ Nội vụ");
        assertThat(figure.text("/links/page")).isEqualTo("/figures/par-index/2019/hung-yen");

        var again = Answer.to("/api/v1" + address);
        assertThat(again.at("/result")).isEqualTo(figure.at("/result"));
        assertThat(again.text("/links/page")).isEqualTo(address);
    }

    @Test
    void aFigureThatNobodyStatesHasAnAddressThatSaysSo() {
        var unknown = Answer.to("/api/v1/rankings/par-index/2019").list("/items").stream()
                .filter(item -> item.text("/state").equals("missing")
                        && item.at("/rank/published").isNull())
                .findFirst()
                .orElseThrow();
        var figure = Answer.to("/api/v1/figures/par-index/2019/" + unknown.text("/unit/id"));
        assertThat(figure.text("/reading/vi")).startsWith("Chưa có nguồn nêu kết quả PAR INDEX năm 2019 của");
        assertThat(figure.at("/said").size()).isZero();
        assertThat(figure.at("/revisions").size()).isZero();

        var notThere = Answer.to("/api/v1/figures/par-index/2024/hung-yen-2025");
        assertThat(notThere.text("/reading/en")).isEqualTo("Hung Yen was not ranked by PAR INDEX in 2024.");
        assertThat(notThere.at("/result/rank").isNull()).isTrue();
    }

    @Test
    void aPlaceThatDoesNotFitIsSaidNotTo() {
        var clash = Answer.to("/api/v1/rankings/par-index/2022").list("/items").stream()
                .filter(item -> !item.at("/rank").isNull()
                        && item.at("/rank/fits").isBoolean()
                        && !item.at("/rank/fits").booleanValue())
                .findFirst()
                .orElseThrow();
        var reading = Answer.to("/api/v1/figures/par-index/2022/" + clash.text("/unit/id"))
                .text("/reading/vi");
        assertThat(reading).contains("theo công bố, chưa khớp với các số liệu khác");
    }

    @Test
    void everyOtherSpellingLeadsToTheOneAddress() {
        var moved = asking().get("/api/v1/figures/par-index/2019/H%C6%B0ng%20Y%C3%AAn?population=province");
        assertThat(moved.statusCode()).isEqualTo(307);
        assertThat(moved.header("Location")).isEqualTo(HUNG_YEN + "?population=province");
        var latest = asking().get("/api/v1/figures/par-index/latest/bac-giang");
        assertThat(latest.statusCode()).isEqualTo(200);
        assertThat(latest.header("Content-Location")).matches("/api/v1/figures/par-index/[0-9]{4}/bac-giang");
    }

    @ParameterizedTest
    @ValueSource(strings = {"par-indexx/2019/hung-yen", "par-index/2019/hung-yem", "par-index/2019/bo-noi-vu"})
    void whatIsNotThereIsA404ThatSaysWhatMayBeMeant(String path) {
        var problem = Answer.problem(404, "/api/v1/figures/" + path);
        assertThat(problem.at("/errors/0").toString()).contains("suggestions");
    }

    @Test
    void ministriesHaveFiguresOfTheirOwn() {
        var figure = Answer.to("/api/v1/figures/par-index/2023/bo-noi-vu?population=ministry");
        assertThat(figure.text("/population")).isEqualTo("ministry");
        assertThat(figure.text("/citation/csl/URL")).contains("population=ministry&release=");
        assertThat(figure.at("/neighbours/below").size()).isPositive();
    }
}
