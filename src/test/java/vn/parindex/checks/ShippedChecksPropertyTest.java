package vn.parindex.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.parindex.result.ScoreRecord;

class ShippedChecksPropertyTest {

    @Property(tries = 3)
    void theOrderOfRowsAndStatementsMeansNothing(@ForAll Random random) {
        var scores = new ArrayList<>(ShippedRows.SCORES);
        var statements = new ArrayList<>(ShippedRows.STATEMENTS);
        Collections.shuffle(scores, random);
        Collections.shuffle(statements, random);
        assertThat(Checks.of(ShippedRows.CATALOG, ShippedRows.tables(scores), statements))
                .isEqualTo(ShippedRows.CHECKS);
    }

    @Property(tries = 15)
    void noScoreHiddenFromACompleteTableContradictsWhatWasTrueOfIt(@ForAll Random random) {
        var scores = ShippedRows.SCORES.stream()
                .filter(ShippedChecksPropertyTest::isMinistry2023)
                .filter(score -> random.nextBoolean())
                .toList();
        var statements = ShippedRows.STATEMENTS.stream()
                .filter(statement -> statement.population().equals("ministry") && statement.year() == 2023)
                .toList();
        var tables = ShippedRows.tables(scores).stream()
                .filter(table -> table.indicator().population().equals("ministry") && table.year() == 2023)
                .toList();
        assertThat(Checks.of(ShippedRows.CATALOG, tables, statements).checks())
                .hasSizeGreaterThanOrEqualTo(4)
                .noneMatch(check -> check.outcome() == Outcome.CONTRADICTED);
    }

    private static boolean isMinistry2023(ScoreRecord score) {
        return score.population().equals("ministry") && score.year() == 2023;
    }
}
