package vn.parindex.bring;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.document.Document;
import vn.parindex.understanding.Understanding;

/** What was understood of a document, cell by cell, and what must be decided before it becomes a draft. */
@Schema(name = "Understanding")
public record UnderstandingView(
        DocumentView document,

        @Schema(
                description =
                        "Whether a draft can be made of it: no question is open, and there is something to bring in")
        boolean ready,

        @Schema(
                description =
                        "What must be decided first; until then the figures in question are not among the results")
        List<QuestionView> questions,

        @Schema(description = "What is good to know: what was left out, which units are missing")
        List<RemarkView> remarks,

        List<SeenView> tables,

        @Schema(description = "Figures of units, in the order of the document")
        List<UnderstoodResultView> results,

        @Schema(description = "Figures about all units, such as their mean")
        List<UnderstoodStatementView> statements) {

    /** A file whose rows are taken as they are. */
    static UnderstandingView ofRows(Document document, Provenance source) {
        return new UnderstandingView(
                DocumentView.ofRows(document, source), true, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    static UnderstandingView of(Document document, Understanding understood, Provenance source) {
        boolean empty =
                understood.results().isEmpty() && understood.statements().isEmpty();
        return new UnderstandingView(
                DocumentView.ofTable(document, understood.document(), source),
                understood.questions().isEmpty() && !empty,
                understood.questions().stream().map(QuestionView::of).toList(),
                understood.remarks().stream()
                        .map(each -> new RemarkView(each.table(), each.cell(), each.rule(), each.message()))
                        .toList(),
                understood.tables().stream().map(SeenView::of).toList(),
                understood.results().stream().map(UnderstoodResultView::of).toList(),
                understood.statements().stream()
                        .map(UnderstoodStatementView::of)
                        .toList());
    }
}
