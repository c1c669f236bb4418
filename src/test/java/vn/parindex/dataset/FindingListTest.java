package vn.parindex.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.http.Text;

/** A file in which everything is wrong does not fill the memory. */
class FindingListTest {

    private final FindingList findings = new FindingList();

    private static Finding error(int line) {
        return Finding.error("scores.csv", line, "score", "x" + line, "number", new Text("sai", "wrong"));
    }

    private static Finding warning(int line) {
        return Finding.warning("units.csv", line, "odd", new Text("lạ", "odd"));
    }

    @Test
    void asManyAsFitAreAllThereInTheirOrder() {
        findings.accept(error(3));
        findings.accept(warning(2));
        findings.accept(error(2));
        assertThat(findings.inOrder()).containsExactly(error(2), error(3), warning(2));
    }

    @Test
    void errorsBeyondTheLimitAreCounted() {
        for (int line = 1; line <= FindingList.MOST_ERRORS + 7; line++) {
            findings.accept(error(line));
        }
        findings.accept(warning(1));
        assertThat(findings.inOrder())
                .hasSize(FindingList.MOST_ERRORS + 2)
                .first()
                .satisfies(more -> {
                    assertThat(more.rule()).isEqualTo("more-errors");
                    assertThat(more.message().en()).contains(" 7 ");
                    assertThat(more.isError()).isTrue();
                });
    }

    @Test
    void warningsBeyondTheLimitAreCountedApart() {
        for (int line = 1; line <= FindingList.MOST_WARNINGS + 3; line++) {
            findings.accept(warning(line));
        }
        findings.accept(error(1));
        assertThat(findings.inOrder())
                .hasSize(FindingList.MOST_WARNINGS + 2)
                .contains(error(1))
                .anySatisfy(more -> {
                    assertThat(more.rule()).isEqualTo("more-warnings");
                    assertThat(more.message().en()).contains(" 3 ");
                });
    }

    @Test
    void notesBeyondTheLimitAreCountedToo() {
        for (int line = 1; line <= FindingList.MOST_NOTES + 4; line++) {
            findings.accept(Finding.note("scores.csv", line, "unit", "x" + line, "unit-spelling", new Text("a", "b")));
        }
        assertThat(findings.inOrder()).hasSize(FindingList.MOST_NOTES + 1).anySatisfy(more -> {
            assertThat(more.rule()).isEqualTo("more-notes");
            assertThat(more.message().en()).contains(" 4 ");
        });
        assertThat(findings.hasErrors()).isFalse();
    }

    @Test
    void whatIsSaidOfTheSameValueAgainIsCountedWithTheFirst() {
        for (int line = 2; line <= 61; line++) {
            findings.accept(
                    Finding.error("scores.csv", line, "source", "nowhere", "foreign-key", new Text("lạ", "odd")));
        }
        findings.accept(Finding.error("scores.csv", 62, "source", "elsewhere", "foreign-key", new Text("lạ", "odd")));
        findings.accept(warning(2));
        findings.accept(warning(3));
        assertThat(findings.inOrder())
                .extracting(Finding::value, Finding::count, Finding::lines)
                .containsExactly(
                        tuple("nowhere", 60, List.of(2, 3, 4, 5, 6)),
                        tuple("elsewhere", 1, List.of(62)),
                        tuple(null, 1, List.of(2)),
                        tuple(null, 1, List.of(3)));
    }
}
