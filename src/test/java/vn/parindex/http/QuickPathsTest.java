package vn.parindex.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.exception.JsonPathException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A path of REST Assured says of each body what is in that body, as it does without {@link QuickPaths}. */
class QuickPathsTest {

    @BeforeAll
    static void begin() {
        QuickPaths.begin();
    }

    private static Object at(String path, String body) {
        return JsonPath.from(body.replace('\'', '"')).get(path);
    }

    @Test
    void theSamePathIsAskedOfEachBody() {
        for (String id : List.of("a", "b", "c")) {
            assertThat(at("items.id", "{'items':[{'id':'%s'},{},{'id':null}]}".formatted(id)))
                    .isEqualTo(Arrays.asList(id, null, null));
        }
    }

    @Test
    void whatIsNotThereIsNullAndWhatIsNoPathIsRefused() {
        assertThat(at("gone", "{}")).isNull();
        assertThat(at("gone.id", "{}")).isNull();
        assertThat(at("gone[0]", "{}")).isNull();
        assertThatThrownBy(() -> at("a b (", "{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> at("find { it.key == unknown }", "{'a':1}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknown");
    }

    @Test
    void closuresReadTheirOwnBodyAndTheirOwnParameters() {
        var path = "findAll { it.n > least }.n";
        assertThat(least(path, "[{'n':1},{'n':2},{'n':3}]", 1)).isEqualTo(List.of(2, 3));
        assertThat(least(path, "[{'n':1},{'n':2},{'n':3}]", 2)).isEqualTo(List.of(3));
        assertThat(least(path, "[{'n':9}]", 2)).isEqualTo(List.of(9));
    }

    private static Object least(String path, String body, int least) {
        return JsonPath.from(body.replace('\'', '"')).param("least", least).get(path);
    }

    @Test
    void aPathIsOneProgramHoweverOftenItIsAsked() {
        assertThat(program("a")).isSameAs(program("a")).isNotSameAs(program("b"));
    }

    /** The class of the program that asks for this, which a closure can name. */
    private static Object program(String name) {
        return at(name + ".with { owner.getClass() }", "{'a':1,'b':1}");
    }

    @Test
    void valuesAreWhatTheBodySays() {
        assertThat(
                        at(
                                "$",
                                "{'a':[1,-2,2147483648,123456789012345678901,1.50,-81.99,1e3,1e39,true,null,'é\\u00e9\\n'],'b':{}}"))
                .isEqualTo(Map.of(
                        "a",
                        Arrays.asList(
                                1,
                                -2,
                                2147483648L,
                                new BigInteger("123456789012345678901"),
                                1.5f,
                                -81.99f,
                                1000f,
                                1e39,
                                true,
                                null,
                                "éé\n"),
                        "b",
                        Map.of()));
        assertThat(at("[1]", "[[],[1.5]]")).isEqualTo(List.of(1.5f));
    }

    @Test
    void aLongBodyIsReadToItsEnd() {
        var ids = IntStream.range(0, 5000).boxed().toList();
        assertThat(at("items", "{'items':" + ids + "}")).isEqualTo(ids);
    }

    @Test
    void whatIsNoJsonIsRefused() {
        for (var body : List.of("<html>", "{'a':", "[1,2", "{'a' 1}", "'text'", "12")) {
            assertThatThrownBy(() -> at("a", body)).as(body).isInstanceOf(JsonPathException.class);
        }
    }
}
