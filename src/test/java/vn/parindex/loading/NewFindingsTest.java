package vn.parindex.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.upload.Uploads.base;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.TestPackage;
import vn.parindex.dataset.rules.PackageRules;
import vn.parindex.upload.Uploads;

/** Only what a draft makes worse counts. */
class NewFindingsTest {

    private static List<Finding> of(TestPackage made) {
        return PackageRules.check(made.build()).findings();
    }

    @Test
    void aFindingWhoseRowMovedIsNotNew() {
        var disagreeing = base().with("scores", 3, "score", "70");
        var moved = TestPackage.small()
                .score("quang-ninh", "score=90.09", "rank_best=1", "rank_worst=1")
                .score("ha-noi", "score=84.64", "rank_best=2", "rank_worst=2", "note=first")
                .score("ha-noi", "score=70", "source=press", "preferred=false")
                .score("hai-phong", "score=83.10", "rank_best=3", "rank_worst=3");
        assertThat(of(disagreeing)).hasSize(1);
        assertThat(of(moved)).hasSize(1);
        assertThat(of(moved).get(0).line()).isNotEqualTo(of(disagreeing).get(0).line());
        assertThat(Uploads.added(of(disagreeing), of(moved))).isEmpty();
    }

    @Test
    void theSameRuleWithAnotherValueIsNew() {
        var before = of(base().with("scores", 3, "score", "70"));
        var after = of(base().with("scores", 3, "score", "71"));
        assertThat(Uploads.added(before, after)).isEqualTo(after);
    }

    @Test
    void theSameRuleOfAnotherRowIsNew() {
        var before = of(base().with("scores", 3, "score", "70"));
        var after = of(base().with("scores", 3, "score", "70")
                .score("hai-phong", "score=70", "source=press", "preferred=false"));
        assertThat(Uploads.added(before, after)).isNotEmpty().allMatch(finding -> finding.key()
                .contains("hai-phong"));
    }

    @Test
    void equalFindingsAreCounted() {
        var one = of(base().with("scores", 3, "score", "70")).get(0);
        assertThat(Uploads.added(List.of(one), List.of(one, one))).containsExactly(one);
        assertThat(Uploads.added(List.of(one, one), List.of(one))).isEmpty();
    }
}
