package vn.parindex.bring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.document.Document;
import vn.parindex.http.Text;
import vn.parindex.understanding.Question;
import vn.parindex.understanding.Understanding;

/** What was understood of a document, cell by cell, and what must be decided before it becomes a draft. */
@Schema(name = "Understanding")
public record UnderstandingView(
        About document,

        @Schema(
                description =
                        "Whether a draft can be made of it: no question is open, and there is something to bring in")
        boolean ready,

        @Schema(
                description =
                        "What must be decided first; until then the figures in question are not among the results")
        List<Asked> questions,

        @Schema(description = "What is good to know: what was left out, which units are missing")
        List<Told> remarks,

        List<SeenView> tables,

        @Schema(description = "Figures of units, in the order of the document")
        List<Result> results,

        @Schema(description = "Figures about all units, such as their mean")
        List<Statement> statements) {

    private static final Set<String> OWN_PARAMETERS = Set.of("indicator", "population", "year");

    /** What the document says of itself, and the source that it will be. */
    @Schema(name = "UnderstoodDocument")
    public record About(
            @Schema(examples = "bang-2022.pdf", description = "The name that it was sent with; empty for none")
            String file,

            @Schema(examples = "pdf", description = "What it is by its content")
            String kind,

            @Schema(
                    examples = "table",
                    enumeration = {"table", "rows"},
                    description =
                            "`rows` for a file in the columns of the dataset, or a table that the service itself wrote: it is not"
                                    + " understood but taken row by row, and needs neither source nor answers")
            String form,

            @Schema(
                    nullable = true,
                    examples = "par-index",
                    description = "The index of its figures; null while that is open")
            String indicator,

            @Schema(
                    nullable = true,
                    examples = "province",
                    description = "Who is ranked; null where several tables differ")
            String population,

            @Schema(description = "The years of its figures")
            List<Integer> years,

            @Schema(nullable = true, examples = "268/QĐ-BNV", description = "Number of the decision that it names")
            String decision,

            Source source,

            @Schema(description = "What happened while it was read, such as letters of an old font that were converted")
            List<Told> notes) {}

    /** The source that the document is or becomes; send what is wrong in it by its parameter. */
    @Schema(name = "UnderstoodSource")
    public record Source(
            @Schema(
                    examples = "bo-noi-vu-2025-03-28",
                    description = "Its id; made of publisher and day where it is new")
            String id,

            @Schema(description = "Whether the dataset does not have it yet")
            boolean isNew,

            @Schema(examples = "Chỉ số cải cách hành chính năm 2024", description = "Parameter `title`")
            String title,

            @Schema(nullable = true, examples = "Bộ Nội vụ", description = "Parameter `publisher`")
            String publisher,

            @Schema(
                    nullable = true,
                    examples = "2025-03-28",
                    description = "Parameter `publishedOn`: a year, a month or a day")
            String publishedOn,

            @Schema(nullable = true, description = "Parameter `url`")
            String url,

            @Schema(
                    examples = "1",
                    description = "Parameter `tier`: 1 ministry or government, 2 province, 3 press, 4 a copy")
            int tier) {

        static Source of(Provenance source) {
            return new Source(
                    source.id(),
                    source.isNew(),
                    source.title(),
                    source.publisher(),
                    source.publishedOn(),
                    source.url(),
                    source.tier());
        }
    }

    /** Something that may be meant in several ways. */
    @Schema(name = "OpenQuestion")
    public record Asked(
            @Schema(examples = "t1.D3", description = "By which it is answered")
            String id,

            @Schema(
                    examples = "answers",
                    description = "The parameter that answers it; in `answers` as `id=answer`, several by commas")
            String parameter,

            @Schema(examples = "1", description = "Number of the table; 0 for the document")
            int table,

            @Schema(nullable = true, examples = "D3", description = "The cell that it is about")
            String cell,

            @Schema(nullable = true, description = "What stands there")
            String text,

            @Schema(examples = "points-or-percent", description = "A stable code")
            String rule,

            Text message,

            @Schema(description = "What it may be, the likeliest first; empty where the document itself must be mended")
            List<Proposal> proposals) {

        static Asked of(Question question) {
            return new Asked(
                    question.id(),
                    parameter(question),
                    question.table(),
                    question.cell(),
                    question.text(),
                    question.rule(),
                    question.message(),
                    question.proposals().stream()
                            .map(each -> new Proposal(each.answer(), each.meaning()))
                            .toList());
        }

        static String parameter(Question question) {
            return OWN_PARAMETERS.contains(question.id()) ? question.id() : "answers";
        }
    }

    /** One answer and what it means. */
    @Schema(name = "ProposedAnswer")
    public record Proposal(
            @Schema(examples = "par-index:score") String answer, Text meaning) {}

    /** One thing that a person should know. */
    @Schema(name = "UnderstandingRemark")
    public record Told(
            @Schema(examples = "1", description = "Number of the table; 0 for the document")
            int table,

            @Schema(nullable = true, examples = "B12") String cell,

            @Schema(examples = "hidden-cells", description = "A stable code")
            String rule,

            Text message) {}

    /** The figures of one unit. */
    @Schema(name = "UnderstoodResult")
    public record Result(
            @Schema(examples = "1") int table,

            @Schema(examples = "B12", description = "The cell of the unit")
            String cell,

            @Schema(examples = "par-index") String indicator,
            @Schema(examples = "province") String population,
            @Schema(examples = "hai-phong") String unit,
            @Schema(examples = "2024") int year,
            @Schema(nullable = true, examples = "96.17") BigDecimal score,
            @Schema(nullable = true) BigDecimal points,
            @Schema(nullable = true) Interval rank,

            @Schema(
                    description =
                            "Cells that a person read otherwise than the document says it; kept in the note of the row")
            List<ByHand> byHand) {

        static Result of(Understanding.Result result) {
            return new Result(
                    result.table(),
                    result.cell(),
                    result.indicator(),
                    result.population(),
                    result.unit(),
                    result.year(),
                    number(result.score()),
                    number(result.points()),
                    result.rank(),
                    result.byHand().stream()
                            .map(each -> new ByHand(each.cell(), each.written(), each.read()))
                            .toList());
        }

        private static BigDecimal number(Figure figure) {
            return figure == null ? null : figure.value();
        }
    }

    /** A cell that a person read. */
    @Schema(name = "ReadByHand")
    public record ByHand(
            @Schema(examples = "C12") String cell,

            @Schema(examples = "82.51", description = "What the document says there; empty for nothing")
            String written,

            @Schema(examples = "82.15", description = "What it was taken for")
            String read) {}

    /** A figure about all units of a population. */
    @Schema(name = "UnderstoodStatement")
    public record Statement(
            @Schema(examples = "1") int table,
            @Schema(examples = "C66") String cell,
            @Schema(examples = "par-index") String indicator,
            @Schema(examples = "province") String population,
            @Schema(examples = "2024") int year,
            @Schema(examples = "mean") String statistic,
            @Schema(examples = "88.37") BigDecimal value) {

        static Statement of(Understanding.Stated stated) {
            return new Statement(
                    stated.table(),
                    stated.cell(),
                    stated.indicator(),
                    stated.population(),
                    stated.year(),
                    stated.statistic(),
                    stated.value().value());
        }
    }

    /** A file whose rows are taken as they are. */
    static UnderstandingView ofRows(Document document, Provenance source) {
        return new UnderstandingView(
                new About(
                        document.file(),
                        document.kind().code(),
                        "rows",
                        null,
                        null,
                        List.of(),
                        null,
                        Source.of(source),
                        List.of()),
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static UnderstandingView of(Document document, Understanding understood, Provenance source) {
        var about = understood.document();
        return new UnderstandingView(
                new About(
                        document.file(),
                        document.kind().code(),
                        "table",
                        about.indicator().orElse(null),
                        about.population().orElse(null),
                        about.years(),
                        about.decision().orElse(null),
                        Source.of(source),
                        document.notes().stream()
                                .map(note -> new Told(0, null, note.code(), note.message()))
                                .toList()),
                understood.questions().isEmpty()
                        && !(understood.results().isEmpty()
                                && understood.statements().isEmpty()),
                understood.questions().stream().map(Asked::of).toList(),
                understood.remarks().stream()
                        .map(each -> new Told(each.table(), each.cell(), each.rule(), each.message()))
                        .toList(),
                understood.tables().stream().map(SeenView::of).toList(),
                understood.results().stream().map(Result::of).toList(),
                understood.statements().stream().map(Statement::of).toList());
    }
}
