package vn.parindex.intake;

import java.util.stream.Stream;
import vn.parindex.result.ScoreRecord;
import vn.parindex.result.Statement;

/** What was measured: scores, and statements about them. */
final class ResultMappings {

    private ResultMappings() {}

    static RowMapping<ScoreRecord> scores() {
        return new RowMapping<>(
                "scores",
                ScoreRecord.class,
                (span, row) -> new ScoreRecord(
                        span,
                        row.line(),
                        row.text("indicator"),
                        row.text("population"),
                        row.text("unit"),
                        row.integer("year"),
                        row.figure("score"),
                        row.figure("points"),
                        row.integer("rank_best"),
                        row.integer("rank_worst"),
                        row.text("source"),
                        row.bool("preferred"),
                        row.text("note"),
                        row.text("state")),
                score -> Stream.of(
                        score.indicator(),
                        score.population(),
                        score.unit(),
                        score.year(),
                        score.score(),
                        score.points(),
                        score.rankBest(),
                        score.rankWorst(),
                        score.source(),
                        score.preferred(),
                        score.note(),
                        score.state()));
    }

    static RowMapping<Statement> statements() {
        return new RowMapping<>(
                "statements",
                Statement.class,
                (span, row) -> new Statement(
                        span,
                        row.line(),
                        row.text("indicator"),
                        row.text("population"),
                        row.integer("year"),
                        row.text("subject"),
                        row.text("statistic"),
                        row.figure("value"),
                        row.text("scope"),
                        row.text("source"),
                        row.text("note")),
                statement -> Stream.of(
                        statement.indicator(),
                        statement.population(),
                        statement.year(),
                        statement.subject(),
                        statement.statistic(),
                        statement.value(),
                        statement.scope(),
                        statement.source(),
                        statement.note()));
    }
}
