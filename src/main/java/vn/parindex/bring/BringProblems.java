package vn.parindex.bring;

import java.util.List;
import vn.parindex.document.UnreadableException;
import vn.parindex.http.Counted;
import vn.parindex.http.Text;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;
import vn.parindex.understanding.Question;

/** Why nothing is made of a document, and what would let it in. */
final class BringProblems {

    private BringProblems() {}

    static ProblemException unreadable(UnreadableException unreadable) {
        return ProblemException.of(
                ProblemType.UNPROCESSABLE,
                unreadable.reason(),
                List.of(Fault.body(
                        null,
                        null,
                        unreadable.rule(),
                        unreadable.reason().vi(),
                        unreadable.reason().en())));
    }

    /** No draft while something may be meant otherwise. */
    static ProblemException open(List<Question> questions) {
        return ProblemException.of(
                ProblemType.UNPROCESSABLE,
                Text.of(
                        "Còn %d câu hỏi về tài liệu; hãy trả lời bằng tham số nêu ở từng lỗi."
                                .formatted(questions.size()),
                        Counted.said(
                                "%d [question about the document is|questions about the document are] open; answer [it|each] by the parameter that it names.",
                                questions.size())),
                questions.stream().map(BringProblems::fault).toList());
    }

    private static Fault fault(Question question) {
        var parameter = QuestionView.parameter(question);
        var answers = question.proposals().stream().map(Question.Proposal::answer);
        return Fault.query(
                        parameter,
                        question.text(),
                        question.rule(),
                        question.message().vi(),
                        question.message().en())
                .suggesting(
                        (parameter.equals("answers") ? answers.map(answer -> question.id() + "=" + answer) : answers)
                                .toList());
    }

    static ProblemException nothing() {
        return ProblemException.of(
                ProblemType.UNPROCESSABLE,
                Text.of(
                        "Không có số liệu nào trong tài liệu để lập bản nháp.",
                        "There are no figures in the document to make a draft of."));
    }
}
