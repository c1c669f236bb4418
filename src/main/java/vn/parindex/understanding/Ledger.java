package vn.parindex.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.document.Cell;
import vn.parindex.http.Text;
import vn.parindex.understanding.Understanding.ByHand;
import vn.parindex.understanding.Understanding.Meaning;
import vn.parindex.understanding.Understanding.Remark;
import vn.parindex.understanding.Understanding.Result;
import vn.parindex.understanding.Understanding.Stated;

/** What is gathered while a document is read: marks, figures, questions and remarks, each of them once. */
final class Ledger {

    /** Whose figures these are. */
    record Key(String indicator, String population, String unit, int year) {}

    private record Found(int table, Cell cell, Map<ColumnMeasure, Object> figures, Set<ByHand> byHand) {}

    private final Mending mending;
    /** The question that was first asked about a name; what is answered to it holds wherever the name stands. */
    private final Map<String, String> names = new HashMap<>();

    private final Map<Integer, Map<Cell, CellMark>> marks = new HashMap<>();
    private final Map<Integer, Map<String, Meaning>> columns = new HashMap<>();
    private final Map<Key, Found> results = new LinkedHashMap<>();
    private final Set<Key> contradicted = new HashSet<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<List<Object>, Stated> statements = new LinkedHashMap<>();
    private final List<Remark> remarks = new ArrayList<>();

    Ledger(Mending mending) {
        this.mending = mending;
    }

    void mark(int table, Cell cell, CellMark.Role role, String read, Text why) {
        marks.computeIfAbsent(table, key -> new HashMap<>()).put(cell, made(table, cell, role, read, why));
    }

    private CellMark made(int table, Cell cell, CellMark.Role role, String read, Text why) {
        return new CellMark(
                cell.address(),
                cell.text(),
                mending.before(table, cell).orElse(null),
                cell.rows(),
                cell.columns(),
                role,
                read,
                why);
    }

    /** What is not yet known about a cell; nothing where it was recognised as something already. */
    void markIfNew(int table, Cell cell, CellMark.Role role, Text why) {
        marks.computeIfAbsent(table, key -> new HashMap<>()).putIfAbsent(cell, made(table, cell, role, null, why));
    }

    Optional<CellMark> findMark(int table, Cell cell) {
        return Optional.ofNullable(marks.getOrDefault(table, Map.of()).get(cell));
    }

    void column(int table, Meaning meaning) {
        columns.computeIfAbsent(table, key -> new LinkedHashMap<>()).putIfAbsent(meaning.column(), meaning);
    }

    List<Meaning> columns(int table) {
        return List.copyOf(columns.getOrDefault(table, Map.of()).values());
    }

    void ask(Question question) {
        questions.putIfAbsent(question.id(), question);
    }

    /** In place of a question that was asked with the same id. */
    void askBetter(Question question) {
        questions.replace(question.id(), question);
    }

    void remark(int table, String cell, String rule, Text message) {
        var remark = new Remark(table, cell, rule, message);
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    /** Takes a figure in: a {@link Figure} or, for a rank, an {@link Interval}. False where another one was there before. */
    boolean put(Key key, int table, Cell unit, ColumnMeasure measure, Object figure) {
        var found =
                results.computeIfAbsent(key, each -> new Found(table, unit, new HashMap<>(), new LinkedHashSet<>()));
        var before = found.figures().putIfAbsent(measure, figure);
        return before == null || before.equals(figure);
    }

    /** Remembers that figures of this key, which are there already, were read by hand where the document says something else. */
    void byHand(Key key, ByHand how) {
        results.get(key).byHand().add(how);
    }

    /** What a person wrote over a cell; empty where nobody did. */
    Optional<ByHand> findByHand(int table, Cell cell) {
        return mending.before(table, cell).map(before -> new ByHand(cell.address(), before, cell.text()));
    }

    /** The question by which a name is asked about: that of the cell where it first had to be. */
    String nameAsked(String name, String id) {
        return names.computeIfAbsent(name, key -> id);
    }

    Optional<String> findNameAsked(String name) {
        return Optional.ofNullable(names.get(name));
    }

    /** The cell of the unit whose figures of this key came first. */
    Optional<String> findPlace(Key key) {
        return Optional.ofNullable(results.get(key)).map(found -> found.cell().address());
    }

    /** Nothing is known of a result whose document says two things. */
    void contradict(Key key) {
        contradicted.add(key);
    }

    void state(Stated stated) {
        statements.putIfAbsent(
                List.of(stated.indicator(), stated.population(), stated.year(), stated.statistic()), stated);
    }

    List<Result> results() {
        return results.entrySet().stream()
                .filter(entry -> !contradicted.contains(entry.getKey()))
                .map(entry -> new Result(
                        entry.getValue().table(),
                        entry.getValue().cell().address(),
                        entry.getKey().indicator(),
                        entry.getKey().population(),
                        entry.getKey().unit(),
                        entry.getKey().year(),
                        (Figure) entry.getValue().figures().get(ColumnMeasure.SCORE),
                        (Figure) entry.getValue().figures().get(ColumnMeasure.POINTS),
                        (Interval) entry.getValue().figures().get(ColumnMeasure.RANK),
                        List.copyOf(entry.getValue().byHand())))
                .toList();
    }

    List<Stated> statements() {
        return List.copyOf(statements.values());
    }

    List<Question> questions() {
        return List.copyOf(questions.values());
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }
}
