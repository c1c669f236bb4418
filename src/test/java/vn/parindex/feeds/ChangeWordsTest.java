package vn.parindex.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.diff.ChangeWords;
import vn.parindex.http.Text;
import vn.parindex.rows.RowChange.Counts;
import vn.parindex.rows.RowMapping;

class ChangeWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2|1|0|thêm 2, sửa 1 số liệu|2 figures added, 1 changed",
                "0|1|0|sửa 1 số liệu|1 figure changed",
                "0|0|1234|rút 1.234 số liệu|1,234 figures withdrawn",
                "1|2|3|thêm 1, sửa 2, rút 3 số liệu|1 figure added, 2 changed, 3 withdrawn"
            })
    void figuresComeFirst(long added, long changed, long withdrawn, String vi, String en) {
        assertThat(ChangeWords.headline(
                        Map.of("scores", new Counts(added, changed, withdrawn), "sources", new Counts(9, 9, 9))))
                .isEqualTo(Text.of(vi, en));
    }

    @Test
    void withoutFiguresEverythingElseIsCountedTogether() {
        assertThat(ChangeWords.headline(Map.of("sources", new Counts(1, 0, 0), "units", new Counts(1, 1, 0))))
                .isEqualTo(Text.of("thêm 2, sửa 1 mục thông tin khác", "2 other details added, 1 changed"));
    }

    @Test
    void aSentenceNamesEveryTableOnce() {
        assertThat(ChangeWords.all(Map.of("scores", new Counts(1, 0, 0), "sources", new Counts(0, 2, 0))))
                .isEqualTo(Text.of("Thêm 1 số liệu; sửa 2 nguồn.", "1 figure added; 2 sources changed."));
        assertThat(ChangeWords.all(Map.of()).en()).isEqualTo("No row of the data was changed.");
    }

    @Test
    void everyTableOfTheFormatHasAWord() {
        assertThat(RowMapping.ALL)
                .allSatisfy(mapping -> assertThat(ChangeWords.all(Map.of(mapping.table(), new Counts(1, 0, 0)))
                                .en())
                        .as(mapping.table())
                        .startsWith("1 "));
    }

    @Test
    void idsAreThoseOfRfc9562() {
        // RFC 9562, A.4, has the name space of DNS; this one was made by another program.
        assertThat(FeedIds.named("http://www.example.com/").toString())
                .isEqualTo("fcde3c85-2270-590f-9e7c-ee003d65e0e2");
    }
}
