package vn.parindex.bring;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.http.Text;
import vn.parindex.understanding.Question;

/** Something that may be meant in several ways. */
@Schema(name = "OpenQuestion")
public record QuestionView(
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

    /** What is asked by a parameter of its own; everything else by {@code answers}. */
    private static final Set<String> OWN_PARAMETERS = Set.of("indicator", "population", "year");

    static QuestionView of(Question question) {
        return new QuestionView(
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

    /** One answer and what it means. */
    @Schema(name = "ProposedAnswer")
    public record Proposal(
            @Schema(examples = "par-index:score") String answer, Text meaning) {}
}
