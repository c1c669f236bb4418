package vn.parindex.document;

import java.time.Duration;

/** How much one document may cost its reader; whoever reads spends from it at every step, and is stopped where it is used up. */
public final class Budget {

    /**
     * What may be spent.
     *
     * @param time how long the reading may take
     * @param pages how many pages are looked at
     * @param cells how many cells may show something
     * @param letters how long all texts together may be
     * @param steps how many drawing steps the pages of a PDF may take together
     */
    public record Limits(Duration time, int pages, int cells, int letters, int steps) {

        public static final Limits DEFAULTS = new Limits(Duration.ofSeconds(30), 500, 100_000, 8_000_000, 20_000_000);
    }

    private final Limits limits;
    private final long end;
    private int pages;
    private int cells;
    private long letters;
    private long steps;

    public Budget(Limits limits) {
        this.limits = limits;
        this.end = System.nanoTime() + limits.time().toNanos();
    }

    /** Looks at the clock, and whether the reading was called off. */
    void tick() {
        if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
            throw tooLong();
        }
    }

    /** The same thing that the clock says, for whoever waits for the reading. */
    public static UnreadableException tooLong() {
        return new UnreadableException(
                "takes-too-long",
                "Đọc tài liệu này mất quá nhiều thời gian nên đã dừng lại; hãy chép riêng bảng cần gửi sang Excel và gửi .xlsx.",
                "Reading this document took too long and was stopped; copy the table into Excel and send the .xlsx.");
    }

    void page() {
        tick();
        if (++pages > limits.pages()) {
            throw new UnreadableException(
                    "too-many-pages",
                    "Tài liệu có hơn %d trang; hãy gửi riêng những trang có bảng.".formatted(limits.pages()),
                    "The document has more than %d pages; send only those with the table.".formatted(limits.pages()));
        }
    }

    void step() {
        if ((++steps & 0xFF) == 0) {
            tick();
        }
        if (steps > limits.steps()) {
            throw new UnreadableException(
                    "too-much-drawing",
                    "Các trang của tài liệu này vẽ quá nhiều nét để là một bảng số liệu; hãy chép bảng sang Excel và gửi .xlsx.",
                    "The pages of this document draw too much to be a table; copy the table into Excel and send the .xlsx.");
        }
    }

    /** Takes a text in that is kept. */
    void text(String text) {
        letters += text.length();
        if (letters > limits.letters()) {
            throw new UnreadableException(
                    "too-much-text",
                    "Tài liệu có quá nhiều chữ; hãy gửi riêng phần có bảng.",
                    "The document has too much text; send only the part with the table.");
        }
    }

    /** Takes a cell in that shows this. */
    void cell(String text) {
        if ((++cells & 0xFF) == 0) {
            tick();
        }
        if (cells > limits.cells()) {
            throw new UnreadableException(
                    "too-many-cells",
                    "Tài liệu có hơn %d ô; hãy gửi riêng bảng cần gửi.".formatted(limits.cells()),
                    "The document has more than %d cells; send only the table that is meant."
                            .formatted(limits.cells()));
        }
        text(text);
    }
}
