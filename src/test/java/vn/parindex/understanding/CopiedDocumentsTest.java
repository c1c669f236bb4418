package vn.parindex.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.parindex.understanding.Known.Line;
import vn.parindex.understanding.Paper.Box;
import vn.parindex.understanding.Paper.Rows;
import vn.parindex.understanding.Question.Proposal;

/** Tables as strangers sent them: copied without their cells, with figures and places in one cell, turned round. */
class CopiedDocumentsTest {

    private static final Known KNOWN = Known.table("par-index", "province", 2023);

    private static Understanding read(String text, String... answers) {
        return Known.understand(text.getBytes(StandardCharsets.UTF_8), "", answering(answers));
    }

    private static Hints answering(String... pairs) {
        var answers = new java.util.HashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put(pairs[i], pairs[i + 1]);
        }
        return new Hints(Optional.empty(), Optional.empty(), Optional.empty(), answers, Map.of());
    }

    private static String lines(java.util.function.Function<Line, String> line) {
        return KNOWN.lines().stream().map(line).collect(Collectors.joining());
    }

    private static List<String> rules(Understanding understood) {
        return understood.questions().stream().map(Question::rule).toList();
    }

    private static List<String> answers(Understanding understood, String question) {
        return understood.questions().stream()
                .filter(each -> each.id().equals(question))
                .flatMap(each -> each.proposals().stream())
                .map(Proposal::answer)
                .toList();
    }

    @Test
    void aTableWhoseHeadingsRanTogetherAsksWhatEachColumnHolds() {
        // As a PDF is copied: long names go on in the next line, and the number of a page stands between.
        var text = "Phụ lục: Chỉ số cải cách hành chính năm 2023 của các tỉnh\nSTT Tỉnh, thành phố Chỉ số Xếp hạng\n"
                + lines(line -> {
                    var name = line.unit().nameVi();
                    int blank = name.lastIndexOf(' ');
                    var broken = line.rank() % 4 == 0 && blank > 0
                            ? name.substring(0, blank) + "\n" + name.substring(blank + 1)
                            : name;
                    return line.rank() + " " + broken + " " + line.comma() + " " + line.rank() + "\n"
                            + (line.rank() == 30 ? "2\n" : "");
                });

        var asked = read(text);
        assertThat(rules(asked)).containsExactly("column-without-heading", "column-without-heading");
        assertThat(asked.results()).isEmpty();
        assertThat(answers(asked, "t1.C")).containsExactly("score", "rank", "points", "skip");

        var understood = read(text, "t1.C", "score", "t1.D", "rank");
        assertThat(understood.questions()).isEmpty();
        assertThat(Known.said(understood)).isEqualTo(KNOWN.expected());
    }

    @Test
    void oneCellInEachLineIsFoldedIntoRows() {
        var text = "PAR INDEX 2023\nSTT\nTỉnh, thành phố\nChỉ số\nXếp hạng\n"
                + lines(line ->
                        line.rank() + "\n" + line.unit().nameVi() + "\n\n" + line.comma() + "\n" + line.rank() + "\n")
                + "Nguồn: Bộ Nội vụ";

        var understood = read(text);

        assertThat(understood.questions()).isEmpty();
        assertThat(Known.said(understood)).isEqualTo(KNOWN.expected());
    }

    @Test
    void aPageMayBeginWithAnyElement() {
        var text = "<h2>Public Administration Reform Index 2023</h2>"
                + "<table><tr><th>Rank</th><th>Province/City</th><th>PAR Index 2023</th></tr>"
                + lines(line -> "<tr><td>" + line.rank() + ordinal(line.rank()) + "</td><td>"
                        + line.unit().nameEn() + "</td><td>" + line.score() + "</td></tr>")
                + "</table>";

        var understood = read(text);

        assertThat(understood.questions()).isEmpty();
        assertThat(Known.said(understood)).isEqualTo(KNOWN.expected());
    }

    private static String ordinal(int number) {
        return number / 10 % 10 == 1
                ? "th"
                : List.of("th", "st", "nd", "rd", "th", "th", "th", "th", "th", "th")
                        .get(number % 10);
    }

    @Test
    void aPlaceInBracketsIsAskedOnceForTheColumn() {
        var text = "Tỉnh\tPAR INDEX 2023\n"
                + lines(line -> line.unit().nameVi() + "\t" + line.comma() + " (" + line.rank() + ")\n");

        var asked = read(text);
        assertThat(asked.results()).isEmpty();
        assertThat(asked.questions())
                .extracting(Question::id, Question::rule)
                .containsExactly(tuple("t1.B1", "place-in-brackets"));
        assertThat(answers(asked, "t1.B1")).containsExactly("par-index:score-and-rank", "par-index:score", "skip");

        assertThat(Known.said(read(text, "t1.B1", "par-index:score-and-rank"))).isEqualTo(KNOWN.expected());
        var scores = read(text, "t1.B1", "par-index:score");
        assertThat(scores.questions()).isEmpty();
        assertThat(scores.results()).hasSize(63).allSatisfy(result -> assertThat(result.rank())
                .isNull());
    }

    @Test
    void whatAFigureMostLikelyMeansIsProposed() {
        var text =
                "PAR INDEX 2023 các tỉnh\nTỉnh\tĐiểm\nQuảng Ninh\t92,18 (2)\nHải Phòng\t9l,87\nHà Nội\t91, 43\nSơn La\t80,12\nLai Châu\t12-Mar\nCà Mau\t80,01\nBến Tre\t80,00\nAn Giang\t79,90\n";

        var asked = read(text);

        assertThat(answers(asked, "t1.B3")).containsExactly("92.18", "skip");
        assertThat(answers(asked, "t1.B4")).containsExactly("91.87", "skip");
        assertThat(answers(asked, "t1.B5")).containsExactly("91.43", "skip");
        assertThat(answers(asked, "t1.B7")).containsExactly("skip");
        var understood = read(text, "t1.B3", "92.18", "t1.B4", "91.87", "t1.B5", "91.43", "t1.B7", "skip");
        assertThat(understood.questions()).isEmpty();
        assertThat(Known.said(understood))
                .contains(
                        "par-index province 2023 ha-noi: 91.43, -",
                        "par-index province 2023 hai-phong: 91.87, -",
                        "par-index province 2023 quang-ninh: 92.18, -",
                        "par-index province 2023 son-la: 80.12, -");
    }

    @Test
    void aSharedPlaceIsAPlace() {
        var understood = read(
                "PAR INDEX 2023 các tỉnh\nHạng\tTỉnh\tĐiểm\n1\tQuảng Ninh\t92,18\n2=\tHải Phòng\t91,87\nĐồng hạng 2\tHà Nội\t91,87\n=4\tSơn La\t80,12\n");

        assertThat(understood.questions()).isEmpty();
        assertThat(understood.results())
                .extracting(result -> result.unit() + " " + CellFigure.printed(result.rank()))
                .containsExactly("quang-ninh 1", "hai-phong 2", "ha-noi 2", "son-la 4");
    }

    @Test
    void aHeadingOverComponentsDoesNotMakeAWordUnderItTheIndex() throws IOException {
        var rows = new ArrayList<List<Box>>();
        rows.add(List.of(
                new Box("Địa phương", 1, 2),
                new Box("Chỉ số hài lòng về các yếu tố", 3, 1),
                new Box("SIPAS 2019", 1, 2)));
        rows.add(Paper.row("Tiếp cận dịch vụ", "Công chức", "Kết quả"));
        rows.add(Paper.row("Quảng Ninh", "91,10", "92,20", "93,30", "95,26"));
        rows.add(Paper.row("Hải Phòng", "90,10", "91,20", "92,30", "94,26"));
        var document = Press.xlsx(Paper.of("CHỈ SỐ HÀI LÒNG NĂM 2019", Rows.of(rows)));

        var asked = Known.understand(document, "", Hints.NOTHING);
        assertThat(asked.questions())
                .extracting(Question::id, Question::rule)
                .containsExactly(tuple("t1.D3", "column-unknown"));
        assertThat(answers(asked, "t1.D3")).contains("sipas.results:score").doesNotContain("sipas.access:score");
        assertThat(Known.said(asked))
                .contains(
                        "sipas province 2019 quang-ninh: 95.26, -",
                        "sipas.civil-servants province 2019 quang-ninh: 92.20, -");

        var understood = Known.understand(document, "", answering("t1.D3", "sipas.results:score"));
        assertThat(understood.questions()).isEmpty();
        assertThat(Known.said(understood)).contains("sipas.results province 2019 hai-phong: 92.30, -");
    }

    @Test
    void aNameThatNothingIsLikeIsMostLikelyTheOneThatIsMissing() {
        var ministries = Known.table("par-index", "ministry", 2024);
        var text = "PAR INDEX 2024 các bộ\nBộ, cơ quan\tChỉ số\n"
                + ministries.lines().stream()
                        .map(line -> (line.unit().id().equals("ngan-hang-nha-nuoc-viet-nam")
                                        ? "NHNN Việt Nam"
                                        : line.unit().nameVi())
                                + "\t" + line.comma() + "\n")
                        .collect(Collectors.joining());

        var asked = read(text);

        assertThat(asked.questions()).hasSize(1);
        var question = asked.questions().get(0);
        assertThat(answers(asked, question.id())).containsExactly("ngan-hang-nha-nuoc-viet-nam", "skip");
        assertThat(read(text, question.id(), "ngan-hang-nha-nuoc-viet-nam").results())
                .hasSize(ministries.lines().size());
    }

    @Test
    void unitsSideBySideAreToldHowToTurn() {
        var understood =
                read("PAR INDEX\nNăm\tQuảng Ninh\tHải Phòng\tHà Nội\n2022\t90,1\t89,2\t88,3\n2023\t92,1\t91,2\t90,3\n");

        assertThat(rules(understood)).containsExactly("units-across");
        assertThat(understood.questions().get(0).message().vi()).contains("Chuyển vị");
        assertThat(understood.questions().get(0).message().en()).contains("Transpose");
        assertThat(understood.results()).isEmpty();
    }
}
