package vn.parindex.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.parindex.database.Answer.asking;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.Answer;
import vn.parindex.database.H2Test;
import vn.parindex.database.Shipped;

@H2Test
class SourceResourceTest {

    private static final String HAI_HAU = "hai-hau-2020-05-22";

    private static List<String> ids(String query) {
        return Answer.to("/api/v1/sources?limit=1000" + query).texts("/items", "/id");
    }

    @Test
    void everyDocumentIsListedInTheOrderOfTheDataset() {
        assertThat(ids("")).isEqualTo(Shipped.values("sources", "id"));
        assertThat(Answer.to("/api/v1/sources").number("/total"))
                .isEqualTo(Shipped.rows("sources").size());
        assertThat(Answer.to("/api/v1/sources").list("/items")).hasSize(100);
    }

    @Test
    void tierLeavesOnlyItsOwn() {
        assertThat(Answer.to("/api/v1/sources?tier=1").texts("/items", "/tier"))
                .hasSize(Shipped.count("sources", "tier", "1"))
                .containsOnly("1");
        assertThat(ids("&tier=1,4"))
                .hasSize(Shipped.count("sources", "tier", "1") + Shipped.count("sources", "tier", "4"));
        assertThat(Answer.problem(400, "/api/v1/sources?tier=5").text("/errors/0/rule"))
                .isEqualTo("not-allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S%E1%BB%9F%20N%E1%BB%99i%20v%E1%BB%A5%20Qu%E1%BA%A3ng%20Ninh",
                "so%20noi%20vu%20quang%20ninh",
                "ninh%20%20quang%20noi%20vu%20so"
            })
    void aSearchLooksForEveryWordWithOrWithoutMarks(String q) {
        assertThat(ids("&q=" + q)).contains("snv-quang-ninh-nd").doesNotContain(HAI_HAU);
    }

    @Test
    void aSearchFindsTitleIdAndPublisher() {
        assertThat(ids("&q=hai-hau")).containsExactly(HAI_HAU);
        assertThat(ids("&q=VIETJO&tier=3")).contains("vietjo-2020-05-20");
        assertThat(ids("&q=no-such-word")).isEmpty();
    }

    @Test
    void pagesFollowEachOther() {
        var next = Answer.to("/api/v1/sources?limit=150").text("/links/next");
        assertThat(Answer.to(next).texts("/items", "/id"))
                .isEqualTo(Shipped.values("sources", "id").stream()
                        .skip(150)
                        .limit(150)
                        .toList());
    }

    @Test
    void theListIsATableToo() {
        var lines = asking().get("/api/v1/sources.csv?q=hai-hau").asString().split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).isEqualTo("id,title,publisher,url,published_on,tier,note");
        assertThat(lines[1]).startsWith(HAI_HAU + ",");
    }

    @Test
    void aDocumentSaysAllThatTheDatasetTakesFromIt() {
        for (var id : List.of(HAI_HAU, "thu-vien-phap-luat-nd", "vgp-2024-04-17-2", "vietnamplus-2025-04")) {
            var answer = Answer.to("/api/v1/sources/" + id);
            assertThat(answer.list("/scores")).hasSize(Shipped.count("scores", "source", id));
            assertThat(answer.list("/statements")).hasSize(Shipped.count("statements", "source", id));
            assertThat(answer.list("/editions")).hasSize(Shipped.count("editions", "source", id));
            assertThat(answer.list("/weights")).hasSize(Shipped.count("weights", "source", id));
            assertThat(answer.list("/breaks")).hasSize(Shipped.count("breaks", "source", id));
            assertThat(answer.list("/milestones")).hasSize(Shipped.count("milestones", "source", id));
        }
    }

    @Test
    void theArticleByHaiHauSaysWhatIsKnownOfIt() {
        var answer = Answer.to("/api/v1/sources/" + HAI_HAU);
        assertThat(answer.text("/url")).isNull();
        assertThat(answer.text("/note")).contains("publisher and address not known");
        assertThat(answer.number("/tier")).isEqualTo(3);
        assertThat(answer.list("/scores"))
                .extracting(
                        each -> each.text("/indicator"),
                        each -> each.number("/year"),
                        each -> each.text("/unit/id"),
                        each -> each.text("/score"),
                        each -> each.text("/rank"),
                        each -> each.at("/preferred").asBoolean())
                .contains(tuple("par-index", 2019, "quang-ninh", "90.09", "", true))
                .contains(tuple("par-index", 2019, "dong-bang-song-hong", "82.95", "", true));
        assertThat(answer.list("/statements"))
                .extracting(
                        each -> each.text("/statistic"), each -> each.text("/value"), each -> each.text("/subject/id"))
                .contains(
                        tuple("mean", "81.15", "viet-nam"),
                        tuple("spread", "16.22", "viet-nam"),
                        tuple("gap_first_second", "5.45", "viet-nam"));
        assertThat(answer.list("/milestones")).hasSize(17).allSatisfy(each -> assertThat(each.text("/unit/id"))
                .isEqualTo("quang-ninh"));
    }

    @Test
    void aDocumentThatOnlyTellsOfTheMethodIsNotEmpty() {
        var answer = Answer.to("/api/v1/sources/thu-vien-phap-luat-nd");
        assertThat(answer.list("/scores")).isEmpty();
        assertThat(answer.texts("/breaks", "/year")).containsExactly("2022");
        assertThat(answer.list("/weights"))
                .extracting(each -> each.text("/indicator"), each -> each.text("/maxPoints"))
                .contains(tuple("par-index.part-survey", "31.5"));
    }

    @Test
    void anUnknownDocumentIsA404WithTheNearest() {
        assertThat(Answer.problem(404, "/api/v1/sources/hai-hau-2020-05-21").text("/errors/0/suggestions/0"))
                .isEqualTo(HAI_HAU);
    }

    @ParameterizedTest
    @CsvSource({"tier=one,not-allowed", "limit=x,out-of-range", "search=a,unknown-parameter", "q=%01,control-character"
    })
    void aFaultyParameterIsNamedWithItsRule(String query, String rule) {
        assertThat(Answer.problem(400, "/api/v1/sources?" + query).text("/errors/0/rule"))
                .isEqualTo(rule);
    }
}
