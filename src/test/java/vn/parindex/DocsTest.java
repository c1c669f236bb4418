package vn.parindex;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.parindex.database.Shipped;

/** What is written for people holds: links lead somewhere, lists are whole, numbers are those of the files. */
class DocsTest {

    private static final int MOST_WORDS = 600;
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");

    @Test
    void everyLinkToAFileLeadsToOne() throws IOException {
        var astray = new ArrayList<String>();
        for (var page : pages()) {
            LINK.matcher(Files.readString(page))
                    .results()
                    .map(link -> link.group(1))
                    .filter(target -> !target.contains("://"))
                    .filter(target -> !Files.exists(page.toAbsolutePath().resolveSibling(target)))
                    .forEach(target -> astray.add(page + ": " + target));
        }
        assertThat(astray).isEmpty();
    }

    @Test
    void theFirstPageStaysShort() throws IOException {
        assertThat(Files.readString(Path.of("README.md")).split("\\s+")).hasSizeLessThanOrEqualTo(MOST_WORDS);
    }

    @Test
    void theNumbersOfTheFirstPageAreThoseOfTheDataset() throws IOException {
        assertThat(Files.readString(Path.of("README.md")).replaceAll("\\s+", " "))
                .contains(String.format(
                        Locale.ROOT,
                        "%,d results from %,d score records, and %,d published statements about them, read one by one in %,d public"
                                + " documents",
                        Shipped.results().size(),
                        Shipped.rows("scores").size(),
                        Shipped.rows("statements").size(),
                        Shipped.rows("sources").size()));
    }

    @Test
    void everyDecisionIsListedUnderItsTitle() throws IOException {
        var listed = Files.readAllLines(Path.of("docs/adr/README.md")).stream()
                .filter(line -> line.startsWith("- "))
                .toList();
        try (var files = Files.list(Path.of("docs/adr"))) {
            assertThat(listed)
                    .isEqualTo(
                            files.filter(file -> file.getFileName().toString().matches("[0-9]{3}-.*"))
                                    .sorted()
                                    .map(DocsTest::entry)
                                    .toList());
        }
    }

    private static String entry(Path decision) {
        try (var lines = Files.lines(decision)) {
            var title = lines.findFirst().orElseThrow().replaceFirst("^# ([0-9]{3}):? ", "");
            var file = decision.getFileName().toString();
            return "- [" + file.substring(0, 3) + "](" + file + ") " + title;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everySettingOfTheServiceIsExplained() throws IOException {
        var settings = Files.readString(Path.of("docs/settings.md"));
        assertThat(settings()).hasSizeGreaterThan(10).allSatisfy(each -> assertThat(settings)
                .contains("`" + each));
    }

    /** The settings that code reads under a name of ours, as environment variables. */
    private static TreeSet<String> settings() throws IOException {
        var names = new TreeSet<String>();
        var mappings = OurClasses.all().stream()
                .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                .toList();
        for (var mapping : mappings) {
            var prefix = mapping.getAnnotationOfType(ConfigMapping.class).prefix();
            mapping.getMethods().forEach(method -> names.add(prefix + "." + kebab(method.getName())));
        }
        var single = Pattern.compile("@ConfigProperty\\(name = \"(parindex\\.[a-z.-]+)\"");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                single.matcher(Files.readString(source)).results().forEach(found -> names.add(found.group(1)));
            }
        }
        return names.stream()
                .map(name -> name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
                .collect(toCollection(TreeSet::new));
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static List<Path> pages() throws IOException {
        var pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CHANGELOG.md")));
        try (var docs = Files.walk(Path.of("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
        }
        return pages;
    }
}
