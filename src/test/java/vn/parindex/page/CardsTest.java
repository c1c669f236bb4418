package vn.parindex.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.http.Text;

class CardsTest {

    private static final Cards CARDS = new Cards(
            Map.of("par-index", Text.of("Chỉ số cải cách hành chính", "Public Administration Reform Index")),
            Map.of("quang-ninh", Text.of("Quảng Ninh", "Quang Ninh")));

    @Test
    void aRankingShowsItsFirstTen() {
        var card = CARDS.of("/rankings/par-index/2019", "population=ministry&sort=-score");
        assertThat(card.image()).isEqualTo("/charts/rankings/par-index/2019.png?top=10&population=ministry");
        assertThat(card.title().vi()).isEqualTo("Xếp hạng Chỉ số cải cách hành chính, năm 2019");
    }

    @Test
    void aPictureShowsTheRowsAndTheReleaseOfItsView() {
        assertThat(CARDS.of("/rankings/par-index/2019", "region=tay-nguyen&q=a&release=2026.11.29")
                        .image())
                .isEqualTo("/charts/rankings/par-index/2019.png?top=10&region=tay-nguyen&release=2026.11.29");
        assertThat(CARDS.of("/map/par-index/2019", "release=2026.11.29&by=place")
                        .image())
                .isEqualTo("/charts/map/par-index/2019.png?release=2026.11.29&by=place");
        assertThat(CARDS.of("/provinces/quang-ninh", "release=2026.11.29").image())
                .isEqualTo("/charts/history/quang-ninh.png?release=2026.11.29");
        assertThat(CARDS.of("/rankings/par-index/2019", "release=\"><script>").image())
                .isEqualTo("/charts/rankings/par-index/2019.png?top=10");
    }

    @Test
    void aMapAndAProvinceShowTheirOwnPictures() {
        assertThat(CARDS.of("/map/par-index/2023", null).image()).isEqualTo("/charts/map/par-index/2023.png");
        assertThat(CARDS.of("/map/par-index/2023", "by=place").image())
                .isEqualTo("/charts/map/par-index/2023.png?by=place");
        var card = CARDS.of("/provinces/quang-ninh", "lang=en");
        assertThat(card.image()).isEqualTo("/charts/history/quang-ninh.png");
        assertThat(card.title().en()).isEqualTo("Quang Ninh: results through the years");
    }

    @Test
    void aViewNamesTheFeedsOfWhatItShows() {
        assertThat(paths("/provinces/quang-ninh", null))
                .containsExactly("/feeds/units/quang-ninh.atom", "/releases.atom");
        assertThat(paths("/rankings/par-index/2019", "population=ministry"))
                .as("a population that is not known of it would be a fault there")
                .containsExactly(
                        "/feeds/tables/par-index/2019.atom", "/feeds/indicators/par-index.atom", "/releases.atom");
        assertThat(paths("/figures/par-index/2019/quang-ninh", "population=ministry"))
                .containsExactly("/feeds/units/quang-ninh.atom", "/feeds/tables/par-index/2019.atom", "/releases.atom");
        assertThat(paths("/sources", null)).containsExactly("/releases.atom");
        var known = new Cards(Map.of("sipas", Text.of("a", "a"), "sipas?ministry", Text.of("b", "b")), Map.of());
        assertThat(known.of("/rankings/sipas/latest", "population=ministry")
                        .feeds()
                        .get(0))
                .isEqualTo(new Subscription(
                        "/feeds/tables/sipas/latest.atom?population=ministry",
                        Text.of("Thay đổi: b, năm mới nhất", "Changes: b, latest year")));
    }

    private static List<String> paths(String path, String query) {
        return CARDS.of(path, query).feeds().stream().map(Subscription::path).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/rankings",
                "/rankings/nothing/2019",
                "/rankings/par-index/abc",
                "/provinces/nowhere",
                "/provinces/%22%3E",
                "/provinces/%zz",
                "/publish/2026.11.24.1"
            })
    void whateverIsNotKnownHasTheGeneralOne(String path) {
        assertThat(CARDS.of(path, "population=\"><script>")).isEqualTo(Card.GENERAL);
    }
}
