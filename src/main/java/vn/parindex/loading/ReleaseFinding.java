package vn.parindex.loading;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.parindex.dataset.Finding;
import vn.parindex.http.Text;

/** One finding of a draft's check, kept as the publisher reads it. */
@Entity
@IdClass(ReleaseFinding.Key.class)
@Table(name = "release_finding")
class ReleaseFinding {

    private static final int LONGEST = 4000;
    /** Control characters, which no cell of a valid row has. */
    private static final String SEPARATOR = "\u001f";

    private static final String NOTHING = "\u001e";

    @Id
    @Column(name = "release")
    private long release;

    @Id
    @Column(name = "position")
    private int position;

    @Column(name = "severity", nullable = false)
    private String severity;

    @Column(name = "counts", nullable = false)
    private boolean counts;

    @Column(name = "side", nullable = false)
    private String side;

    @Column(name = "file", nullable = false)
    private String file;

    @Column(name = "sheet")
    private String sheet;

    @Column(name = "line", nullable = false)
    private int line;

    @Column(name = "cell")
    private String cell;

    @Column(name = "column_name")
    private String column;

    @Column(name = "cell_value")
    private String value;

    @Column(name = "rule", nullable = false)
    private String rule;

    @Column(name = "message_vi", nullable = false)
    private String messageVi;

    @Column(name = "message_en", nullable = false)
    private String messageEn;

    @Column(name = "suggestion")
    private String suggestion;

    /** The values of the row's primary key; null for findings kept before they were, empty where no row is meant. */
    @Column(name = "row_key")
    private String rowKey;

    @Column(name = "times", nullable = false)
    private int times;

    /** The first lines, with spaces between; null for findings kept before they were. */
    @Column(name = "places")
    private String places;

    protected ReleaseFinding() {}

    /** @param counts whether the draft adds it; what the data had before is shown and does not count */
    ReleaseFinding(long release, int position, Finding finding, boolean counts) {
        this.release = release;
        this.position = position;
        this.severity = finding.severity().name().toLowerCase(Locale.ROOT);
        this.counts = counts;
        this.side = finding.side().name().toLowerCase(Locale.ROOT);
        this.file = cut(finding.file(), 300);
        this.sheet = cut(finding.sheet(), 300);
        this.line = finding.line();
        this.cell = finding.cell();
        this.column = cut(finding.column(), 300);
        this.value = cut(finding.value(), LONGEST);
        this.rule = finding.rule();
        this.messageVi = cut(finding.message().vi(), LONGEST);
        this.messageEn = cut(finding.message().en(), LONGEST);
        this.suggestion = cut(finding.suggestion(), LONGEST);
        this.rowKey = cut(joined(finding.key()), LONGEST);
        this.times = finding.count();
        this.places = finding.lines().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    boolean isNote() {
        return severity.equals("note");
    }

    String rowKey() {
        return rowKey;
    }

    /** What makes it the same as another finding. */
    NewFindings.Identity identity() {
        return new NewFindings.Identity(rule, file, column, value, split(rowKey));
    }

    private static String joined(List<String> key) {
        return key.stream().map(cell -> cell == null ? NOTHING : cell).collect(Collectors.joining(SEPARATOR));
    }

    private static List<String> split(String rowKey) {
        return rowKey.isEmpty()
                ? List.of()
                : Arrays.stream(rowKey.split(SEPARATOR, -1))
                        .map(cell -> cell.equals(NOTHING) ? null : cell)
                        .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Which finding of which draft. */
    record Key(long release, int position) implements Serializable {}

    /** What is no text is shown as a reader of texts shows it: PostgreSQL keeps no U+0000. */
    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? replaced(text) : replaced(text.substring(0, length - 1)) + "…";
    }

    private static String replaced(String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }

    FindingView view() {
        return new FindingView(
                severity,
                counts,
                side,
                file,
                sheet,
                line,
                cell,
                column,
                value,
                rule,
                Text.of(messageVi, messageEn),
                suggestion,
                times,
                places == null || places.isEmpty()
                        ? line == 0 ? List.of() : List.of(line)
                        : Arrays.stream(places.split(" ")).map(Integer::valueOf).toList());
    }
}
