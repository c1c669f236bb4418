package vn.parindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Findings, problems and diffs as people read them. */
class TextsTest {

    private static final Words VI = Words.in(CommandLang.VI);
    private static final Words EN = Words.in(CommandLang.EN);

    private static JsonNode json(String text) {
        return Json.find(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }

    private static String finding(String fields, Words words) {
        return FindingText.line(
                json(
                        "{'severity':'error','side':'upload','file':'scores.csv','rule':'number','message':{'vi':'Sai số.','en':'No number.'}"
                                + fields + "}"),
                file -> "dataset/" + file,
                words);
    }

    private static List<String> problem(int status, String body, Words words) {
        var headers = HttpHeaders.of(Map.of("Content-Type", List.of("application/problem+json")), (a, b) -> true);
        var bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return ProblemText.lines(Answer.of(status, headers, bytes, false), words);
    }

    @Test
    void aFindingNamesItsPlaceAsCompilersDo() {
        assertThat(finding(",'line':12,'column':'score','value':'86,5','suggestion':'86.5'", VI))
                .isEqualTo("dataset/scores.csv:12:score: lỗi number: Sai số. (giá trị: 86,5) Có phải: 86.5?");
        assertThat(finding(",'line':12,'column':'score','value':'86,5','suggestion':'86.5'", EN))
                .isEqualTo("dataset/scores.csv:12:score: error number: No number. (value: 86,5) Did you mean: 86.5?");
        assertThat(finding(",'line':3,'sheet':'Kết quả','cell':'E3','column':'score'", EN))
                .isEqualTo("dataset/scores.csv:Kết quả!E3:score: error number: No number.");
        assertThat(finding(",'line':0,'column':null,'value':null,'suggestion':null", EN))
                .as("a whole file")
                .isEqualTo("dataset/scores.csv: error number: No number.");
        assertThat(finding(",'line':3,'side':'base','severity':'warning'", EN))
                .as("what is not in the upload has no place on this machine")
                .isEqualTo("scores.csv:3: warning number: No number. [in the data before]");
    }

    @Test
    void oneCauseIsOneLineAndANoteAsksForNothing() {
        assertThat(finding(",'line':2,'column':'source','value':'x','count':60,'lines':[2,3,4,5,6]", EN))
                .isEqualTo(
                        "dataset/scores.csv:2:source: error number: No number. (value: x) (60 times, first in lines 2,"
                                + " 3, 4, 5, 6)");
        assertThat(finding(
                        ",'line':2,'column':'unit','value':'TP. Hải Phòng','suggestion':'hai-phong','severity':'note'",
                        VI))
                .isEqualTo(
                        "dataset/scores.csv:2:unit: ghi chú number: Sai số. (giá trị: TP. Hải Phòng) Đọc là: hai-phong.");
    }

    @Test
    void nothingThatATerminalObeysGetsThrough() {
        assertThat(finding(",'line':1,'value':'\\u001b[31mred\\u0007\\n\\u202Eabc'", EN))
                .contains("(value: ·[31mred· ·abc)");
    }

    @Test
    void aProblemNamesEachFaultAndWhatWouldBeRight() {
        assertThat(problem(
                        400,
                        "{'title':'Invalid request','detail':'Two faults.','requestId':'r1','errors':["
                                + "{'in':'query','parameter':'file','value':'score.csv','detail':'Not accepted.','allowed':['scores.csv','units.csv'],'suggestions':['scores.csv']},"
                                + "{'in':'body','parameter':null,'value':null,'detail':'Empty.','allowed':[],'suggestions':[]}]}",
                        EN))
                .containsExactly(
                        "parindex: Invalid request (400)",
                        "  Two faults.",
                        "  - file=score.csv: Not accepted.",
                        "    did you mean: scores.csv?",
                        "    accepted: scores.csv, units.csv",
                        "  - body: Empty.",
                        "  Request id: r1");
    }

    @Test
    void aRefusedStepSaysWhatToTypeToGoOn() {
        var refused =
                "{'title':'Xung đột','instance':'/api/v1/releases/2026.11.24.1/publish','detail':'… acknowledge=2.',"
                        + "'errors':[{'in':'query','parameter':'%s','detail':'… acknowledge=2.'}]}";
        assertThat(problem(409, refused.formatted("acknowledge"), VI))
                .containsExactly(
                        "parindex: Xung đột (409)",
                        "  … acknowledge=2.",
                        "  Đọc: parindex report 2026.11.24.1, rồi: parindex publish 2026.11.24.1 --acknowledge 2");
        assertThat(problem(409, refused.formatted("confirmWithdrawals"), VI).get(2))
                .contains("parindex publish 2026.11.24.1 --confirm-withdrawals");
        assertThat(problem(409, refused.formatted("base"), VI).get(2)).contains("parindex rebase 2026.11.24.1");
        assertThat(problem(412, refused.formatted("x"), VI).get(2)).contains("parindex status 2026.11.24.1");
        assertThat(problem(401, "{'title':'Cần xác thực'}", VI))
                .contains("  Kiểm tra PARINDEX_TOKEN hoặc --token-file.");
    }

    @Test
    void anAnswerComesToItsExitCode() {
        assertThat(code(400, "")).isEqualTo(ExitCode.REFUSED);
        assertThat(code(401, "")).isEqualTo(ExitCode.REFUSED);
        assertThat(code(404, "")).isEqualTo(ExitCode.REFUSED);
        assertThat(code(301, "")).isEqualTo(ExitCode.REFUSED);
        assertThat(code(409, "base")).isEqualTo(ExitCode.CONFLICT);
        assertThat(code(412, "")).isEqualTo(ExitCode.CONFLICT);
        assertThat(code(409, "acknowledge")).isEqualTo(ExitCode.DECISION);
        assertThat(code(409, "confirmWithdrawals")).isEqualTo(ExitCode.DECISION);
        assertThat(code(400, "acknowledge")).isEqualTo(ExitCode.REFUSED);
        assertThat(code(500, "")).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(code(503, "")).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(code(507, "")).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(ExitCode.values()).extracting(ExitCode::number).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    private static ExitCode code(int status, String parameter) {
        var body = "{\"errors\":[{\"parameter\":\"" + parameter + "\"}]}";
        return ExitCode.of(Answer.of(
                status, HttpHeaders.of(Map.of(), (a, b) -> true), body.getBytes(StandardCharsets.UTF_8), false));
    }

    @Test
    void aDiffStandsInColumnsByFileAndTellsWhoMoves() {
        var diff = json(
                "{'release':'2','base':'1','totals':{'added':1200,'changed':1,'withdrawn':1},'items':["
                        + "{'file':'sources.csv','action':'added','key':{'id':'vgp'},'old':null,'new':{'id':'vgp','title':'Báo Chính phủ','tier':'1'}},"
                        + "{'file':'scores.csv','action':'changed','key':{'unit':'hung-yen','year':'2019'},'old':{'unit':'hung-yen','score':'81.98','note':'a'},'new':{'unit':'hung-yen','score':'81.99','rank_best':'30','note':'a'}},"
                        + "{'file':'scores.csv','action':'withdrawn','key':{'unit':'ha-noi','year':'2019'},'old':{'unit':'ha-noi','score':'84.64'},'new':null}],"
                        + "'moved':[{'indicator':'par-index','population':'province','year':2019,'unit':{'label':{'vi':'Hưng Yên','en':'Hung Yen'}},'before':{'best':18,'worst':35},'after':{'best':30,'worst':30}},"
                        + "{'indicator':'par-index','population':'province','year':2019,'unit':{'label':{'vi':'Hà Nội','en':'Ha Noi'}},'before':{'best':2,'worst':2},'after':null}]}");
        var lines = new ArrayList<String>();
        var text = new DiffText(VI, lines::add);
        text.head(diff);
        text.rows(diff.path("items"));
        text.moves(diff.path("moved"));
        assertThat(lines)
                .containsExactly(
                        "2 so với 1: thêm 1.200 dòng, sửa 1, rút 1.",
                        "",
                        "sources.csv",
                        "  +  vgp  title Báo Chính phủ; tier 1",
                        "",
                        "scores.csv",
                        "  ~  hung-yen  2019  score 81.98 → 81.99; rank_best – → 30",
                        "  -  ha-noi    2019  score 84.64",
                        "",
                        "Thứ hạng thay đổi: par-index, province, năm 2019",
                        "  Hưng Yên  18–35 → 30",
                        "  Hà Nội    2 → –");
    }

    @Test
    void columnsStandBelowEachOtherWhateverTheMarksAreMadeOf() {
        assertThat(TerminalText.columns(
                        List.of(List.of("Hưng Yên", "1"), List.of("Hu\u031bng Ye\u0302n", "2"), List.of("x", "3"))))
                .containsExactly("Hưng Yên  1", "Hu\u031bng Ye\u0302n  2", "x         3");
        assertThat(TerminalText.columns(List.of(List.of("y".repeat(90), "1"), List.of("x", "2"))))
                .as("one long cell moves no other far away")
                .containsExactly("y".repeat(90) + "  1", "x" + " ".repeat(41) + "2");
    }

    @Test
    void placesOnThisMachineAreThoseThatWereNamed() {
        UnaryOperator<String> csv =
                new Shipment(Path.of("in/nguon.csv"), Path.of("in/nguon.csv"), "text/csv", "sources.csv")::place;
        assertThat(csv.apply("sources.csv")).isEqualTo("in/nguon.csv");
        assertThat(csv.apply("upload")).isEqualTo("in/nguon.csv");
        assertThat(csv.apply("statements.csv")).as("not sent").isEqualTo("statements.csv");
    }
}
