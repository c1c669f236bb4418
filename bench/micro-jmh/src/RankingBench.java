package vn.parindex.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.parindex.checks.ShippedRows;
import vn.parindex.http.answer.JsonSettings;

/** What a ranking of 63 provinces costs without its database: its places, how each unit stands, what is shown of it, and its JSON. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RankingBench {

    private final ObjectMapper json = new ObjectMapper().findAndRegisterModules();
    private Table before;
    private Table table;
    private Measure measure;
    private List<Places.Entry> entries;
    private List<ResultView> views;

    @Setup
    public void read() {
        new JsonSettings().customize(json);
        before = table(2018);
        table = table(2019);
        measure = Measure.of(table.indicator());
        entries = table.entries(measure);
        views = views();
    }

    @Benchmark
    public Places places() {
        return Places.of(entries, 63);
    }

    @Benchmark
    public Standings standings() {
        return Standings.of(ShippedRows.CATALOG, measure, placed(table), Optional.of(placed(before)));
    }

    private Standings.Placed placed(Table each) {
        return new Standings.Placed(each, each.places(measure));
    }

    /** What is published, what is computed, and how many units can have moved since the edition before. */
    @Benchmark
    public StatisticsView statistics() {
        return StatisticsView.of(ShippedRows.CATALOG, standings(), List.of());
    }

    @Benchmark
    public List<ResultView> views() {
        return standings().list().stream()
                .map(standing -> ResultView.of(ShippedRows.CATALOG, standing, false))
                .toList();
    }

    @Benchmark
    public byte[] serialisation() throws JsonProcessingException {
        return json.writeValueAsBytes(views);
    }

    private static Table table(int year) {
        return ShippedRows.tables(ShippedRows.SCORES).stream()
                .filter(each -> each.indicator().code().equals("par-index")
                        && each.indicator().population().equals("province")
                        && each.year() == year)
                .findFirst()
                .orElseThrow();
    }
}
