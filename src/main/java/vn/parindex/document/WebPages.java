package vn.parindex.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import vn.parindex.document.Cell.Trait;

/** Web pages, and what Word, Excel or a browser puts on the clipboard as HTML. */
final class WebPages {

    /** Programs on Windows put where the fragment begins before what they copy. */
    private static final Pattern CLIPBOARD = Pattern.compile("(?is)^version:[\\d.]+\\s.*?(?=<)");

    private static final Pattern UNSEEN =
            Pattern.compile("(?i)display\\s*:\\s*none|mso-hide\\s*:\\s*all|visibility\\s*:\\s*hidden");
    private static final Pattern RAISED = Pattern.compile("(?i)vertical-align\\s*:\\s*super");
    private static final Set<String> NO_TEXT = Set.of("script", "style", "template", "noscript", "head", "title");
    private static final Set<String> LINES =
            Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "br", "caption", "tr", "section", "article");

    private final Budget budget;
    private final List<Grid> grids = new ArrayList<>();
    private List<String> above = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private WebPages(Budget budget) {
        this.budget = budget;
    }

    static Flow read(String html, Budget budget) {
        Nesting.check(html);
        budget.tick();
        var page = Jsoup.parse(CLIPBOARD.matcher(html).replaceFirst(""));
        budget.tick();
        var reader = new WebPages(budget);
        var title = SeenText.of(page.title());
        if (!title.isEmpty()) {
            reader.above.add(title);
        }
        reader.take(page.body());
        return new Flow(reader.grids, reader.above);
    }

    /** Lines of text and tables in their order; what is in a table is not a line. */
    private void take(Element root) {
        root.filter((node, depth) -> {
            budget.step();
            if (node instanceof Element element) {
                if (isUnseen(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (LINES.contains(element.normalName())) {
                    endLine();
                }
                if (element.normalName().equals("table")) {
                    endLine();
                    take(element, 1);
                    return FilterResult.SKIP_ENTIRELY;
                }
            } else if (node instanceof TextNode text) {
                line.append(text.getWholeText());
            }
            return FilterResult.CONTINUE;
        });
        endLine();
    }

    private void endLine() {
        var text = SeenText.of(line.toString());
        line.setLength(0);
        if (!text.isEmpty()) {
            budget.text(text);
            above.add(text);
        }
    }

    private void take(Element table, int depth) {
        if (depth > Nesting.DEEPEST_TABLE) {
            throw Nesting.tables();
        }
        var caption = table.selectFirst("> caption");
        if (caption != null && !caption.text().isBlank()) {
            above.add(SeenText.of(caption.text()));
        }
        var cells = new ArrayList<Cell>();
        var spans = new Spans();
        var inner = new ArrayList<Element>();
        for (var row : table.select("> tr, > tbody > tr, > thead > tr, > tfoot > tr")) {
            budget.tick();
            spans.beginRow();
            for (var cell : row.children()) {
                if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                    continue;
                }
                int rows = Spans.parse(cell.attr("rowspan"));
                int columns = Spans.parse(cell.attr("colspan"));
                int column = spans.take(rows, columns);
                var text = SeenText.of(text(cell, inner));
                if (!text.isEmpty()) {
                    budget.cell(text);
                    boolean hidden = isUnseen(row) || isUnseen(cell);
                    cells.add(new Cell(
                            spans.row(), column, rows, columns, text, hidden ? EnumSet.of(Trait.HIDDEN) : Set.of()));
                }
            }
        }
        grids.add(new Grid("", 0, above, cells));
        above = new ArrayList<>();
        inner.forEach(each -> take(each, depth + 1));
    }

    /** What a cell shows without the tables in it, which are kept apart. */
    private String text(Element cell, List<Element> inner) {
        var text = new StringBuilder();
        NodeTraversor.filter(
                (node, depth) -> {
                    budget.step();
                    if (node instanceof TextNode letters) {
                        text.append(
                                isRaised(letters.parent(), cell)
                                        ? SeenText.raised(letters.text())
                                        : letters.getWholeText());
                    } else if (node instanceof Element element && element != cell) {
                        if (element.normalName().equals("table")) {
                            inner.add(element);
                            return FilterResult.SKIP_ENTIRELY;
                        }
                        if (isUnseen(element)) {
                            return FilterResult.SKIP_ENTIRELY;
                        }
                        if (LINES.contains(element.normalName())) {
                            text.append(' ');
                        }
                    }
                    return FilterResult.CONTINUE;
                },
                cell);
        return text.toString();
    }

    private static boolean isRaised(Node node, Element cell) {
        for (var each = node; each != null && each != cell; each = each.parent()) {
            if (each instanceof Element element
                    && (element.normalName().equals("sup")
                            || RAISED.matcher(element.attr("style")).find())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnseen(Element element) {
        return NO_TEXT.contains(element.normalName())
                || element.hasAttr("hidden")
                || UNSEEN.matcher(element.attr("style")).find();
    }
}
