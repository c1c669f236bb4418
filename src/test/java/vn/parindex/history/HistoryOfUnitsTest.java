package vn.parindex.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.parindex.history.HistoryAnswers.from;
import static vn.parindex.history.HistoryAnswers.history;
import static vn.parindex.history.HistoryAnswers.row;
import static vn.parindex.history.HistoryAnswers.rows;
import static vn.parindex.history.HistoryAnswers.years;

import org.junit.jupiter.api.Test;
import vn.parindex.database.Answer;
import vn.parindex.database.H2Test;

/** Histories of units that were renamed, merged or ended, of ministries and of regions. */
@H2Test
class HistoryOfUnitsTest {

    @Test
    void hueGoesOnWithTheRowsOfThuaThienHueUnderItsId() {
        var history = history("hue");
        assertThat(history.text("/unit/id")).isEqualTo("hue");
        assertThat(history.texts("/items", "/unit/id")).hasSize(23).containsOnly("thua-thien-hue");
        assertThat(row(history, "par-index", 2015).text("/score")).isEqualTo("91.14");
        assertThat(row(history, "par-index", 2015).number("/change/rank")).isEqualTo(15);
        assertThat(history.texts("/related", "/kind")).containsExactly("renamed");
        assertThat(history.at("/items")).isEqualTo(history("thua-thien-hue").at("/items"));
        assertThat(history.list("/records").get(0).number("/best/place")).isEqualTo(3);
        assertThat(history.list("/records").get(0).at("/best/years"))
                .extracting(year -> year.intValue())
                .containsExactly(2020);
    }

    @Test
    void aMergedProvinceBeginsAnewAndSaysWhyItHasNoRows() {
        var history = history("hung-yen-2025");
        assertThat(history.list("/items")).isEmpty();
        assertThat(history.list("/records")).isEmpty();
        assertThat(history.text("/reason/vi")).startsWith("Hưng Yên (từ 1-7-2025): không tồn tại vào ngày 31-12");
        assertThat(history.list("/related"))
                .extracting(each -> each.text("/unit/id"), each -> each.text("/role"), each -> each.text("/kind"))
                .containsExactly(
                        tuple("hung-yen", "predecessor", "merged"), tuple("thai-binh", "predecessor", "merged"));
        history.texts("/related", "/history").forEach(Answer::to);
    }

    @Test
    void relatedUnitsComeBesideItUnderTheirOwnNamesAndIntoNoRecord() {
        var history = history("hung-yen-2025?include=related");
        assertThat(history.texts("/items", "/unit/id"))
                .hasSize(46)
                .contains("hung-yen", "thai-binh")
                .doesNotContain("hung-yen-2025");
        assertThat(history.list("/records")).isEmpty();
        assertThat(history.list("/items").stream()
                        .filter(item -> item.text("/unit/id").equals("thai-binh"))
                        .filter(item -> item.number("/year") == 2012)
                        .map(item -> item.text("/score")))
                .containsExactly("81.95");
    }

    @Test
    void aUnitThatEndedNamesItsSuccessor() {
        assertThat(history("thai-binh").list("/related"))
                .extracting(each -> each.text("/unit/id"), each -> each.text("/role"))
                .containsExactly(tuple("hung-yen-2025", "successor"));
    }

    @Test
    void aMinistryHasItsOwnEditionsBreakAndLineage() {
        var history = Answer.to("/api/v1/ministries/bo-tai-chinh/history");
        assertThat(history.texts("/indicators", "/code")).containsExactly("par-index");
        assertThat(years(history, "par-index")).isEqualTo(from(2012, 2023));
        assertThat(rows(history, "par-index"))
                .extracting(item -> item.number("/segment"))
                .containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2);
        assertThat(row(history, "par-index", 2018).text("/score")).isEqualTo("90");
        assertThat(history.texts("/related", "/unit/id")).containsExactly("bo-ke-hoach-va-dau-tu");
        assertThat(rows(history, "par-index"))
                .extracting(item -> item.number("/rank/of"))
                .containsExactly(19, 19, 19, 19, 19, 19, 18, 17, 17, 17, 17, 17);
    }

    @Test
    void aRegionHasItsPublishedMeans() {
        var history = Answer.to("/api/v1/regions/dong-nam-bo/history");
        assertThat(rows(history, "par-index"))
                .extracting(item -> item.text("/score"))
                .containsExactly("82.02", null, null, "84.74", "87.79", "89.44");
        assertThat(rows(history, "par-index"))
                .extracting(item -> item.text("/state"))
                .containsExactly("value", "not-applicable", "not-applicable", "value", "value", "value");
        assertThat(row(history, "par-index", 2023).text("/change/score")).isEqualTo("3.05");
        assertThat(row(history, "par-index", 2024).at("/change/comparable").booleanValue())
                .isFalse();
    }
}
