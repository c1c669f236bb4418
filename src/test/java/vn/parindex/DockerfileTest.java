package vn.parindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.parindex.start.Rehearsal;

/** The image's recipe, checked by reading: pinned bases, no root, the layout that Quarkus builds. */
class DockerfileTest {

    private static final String BUILT = "/build/target/quarkus-app/";

    private final List<String> instructions;

    DockerfileTest() throws IOException {
        var text = Files.readString(Path.of("src/main/docker/Dockerfile.jvm")).replaceAll("(?m)^#.*\\R", "");
        instructions = Arrays.stream(text.replaceAll("\\\\\\R\\s*", "").split("\\R"))
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** The arguments of every instruction of this kind, in order. */
    private List<String> of(String kind) {
        return instructions.stream()
                .filter(line -> line.startsWith(kind + " "))
                .map(line -> line.substring(kind.length() + 1).strip())
                .toList();
    }

    private List<String> copiedFromBuild() {
        return of("COPY").stream()
                .filter(copy -> copy.startsWith("--from=build "))
                .map(copy -> copy.split(" ")[1])
                .toList();
    }

    @Test
    void everyBaseImageHasAVersion() {
        assertThat(of("FROM")).hasSize(2).allSatisfy(from -> assertThat(from)
                .matches("\\S+/\\S+:\\d[\\w.-]*( AS \\w+)?"));
    }

    @Test
    void itRunsAsANumberedUserThatIsNotRoot() {
        assertThat(of("USER")).singleElement().asString().matches("[1-9]\\d*:[1-9]\\d*");
        assertThat(instructions.indexOf("USER " + of("USER").get(0)))
                .as("after the last FROM, whose stage is the one that runs")
                .isGreaterThan(instructions.indexOf("FROM " + of("FROM").get(1)));
    }

    @Test
    void itTakesEveryPartOfTheBuiltApplicationWhatChangesLeastFirst() {
        assertThat(copiedFromBuild())
                .containsExactly(
                        BUILT + "lib/",
                        BUILT + "quarkus-run.jar",
                        BUILT + "quarkus/",
                        BUILT + "app/",
                        "/build/target/parindex-cli.jar");
    }

    @Test
    void everyPartKeepsItsPlaceBesideTheOthers() {
        assertThat(of("COPY").stream().filter(copy -> copy.startsWith("--from=build ")))
                .allSatisfy(copy -> {
                    var words = copy.split(" ");
                    var part = words[1].startsWith(BUILT) ? words[1].substring(BUILT.length()) : "";
                    assertThat(words[2]).isEqualTo(part.endsWith("/") ? "./" + part : "./");
                });
    }

    @Test
    void itStartsWithTheClassesThatItsOwnJavaKept() {
        var kept = of("RUN").stream()
                .filter(run -> run.contains(Rehearsal.class.getName() + " quarkus-run.jar classes.jsa"))
                .findFirst()
                .orElseThrow();
        assertThat(instructions.indexOf("RUN " + kept))
                .as("in the stage that runs")
                .isGreaterThan(instructions.indexOf("FROM " + of("FROM").get(1)));
        assertThat(of("ENTRYPOINT")).singleElement().asString().contains("\"-XX:SharedArchiveFile=classes.jsa\"");
    }

    @Test
    void whatIsCopiedInExistsAndIsNotIgnored() throws IOException {
        var kept = Files.readAllLines(Path.of(".dockerignore"));
        assertThat(of("COPY").stream()
                        .filter(copy -> !copy.startsWith("--from"))
                        .map(copy -> copy.split(" ")[0]))
                .isNotEmpty()
                .allSatisfy(source -> {
                    assertThat(Path.of(source)).exists();
                    assertThat(kept).contains("!" + source);
                });
    }

    /** What tests are made of is not copied in: a step of the build that reads any of it would end the build of the image. */
    @Test
    void theBuildLeavesOutWhatIsForTestsAlone() throws IOException {
        assertThat(of("RUN"))
                .filteredOn(run -> run.contains("mvn "))
                .singleElement()
                .asString()
                .contains("-Dmaven.test.skip ");
        var elsewhere = Pattern.compile(
                        "<execution>(?:(?!</execution>).)*\\$\\{project\\.basedir}/(?!src/main)(?:(?!</execution>).)*</execution>",
                        Pattern.DOTALL)
                .matcher(Files.readString(Path.of("pom.xml")));
        while (elsewhere.find()) {
            assertThat(elsewhere.group()).contains("${maven.test.skip}");
        }
    }

    @Test
    void itListensWhereTheServiceDoesAndStartsItWithoutAShell() {
        assertThat(of("EXPOSE")).containsExactly("8080 9000");
        assertThat(of("ENTRYPOINT"))
                .singleElement()
                .asString()
                .startsWith("[\"java\"")
                .contains("\"quarkus-run.jar\"]");
    }

    /** In a pod Java would take another collector, which stops everything ten times as long. */
    @Test
    void whatCollectsMemoryIsNotLeftToHowMuchOfItThereIs() {
        assertThat(of("ENTRYPOINT"))
                .singleElement()
                .asString()
                .contains("\"-XX:+UseG1GC\"", "\"-XX:-ClassUnloadingWithConcurrentMark\"");
    }
}
