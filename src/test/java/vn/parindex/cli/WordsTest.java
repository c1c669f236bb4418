package vn.parindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** Both languages say the same, and help leaves nothing unexplained. */
class WordsTest {

    private static final Pattern VALUE = Pattern.compile("%(?:([0-9])\\$)?s");
    private static final Locale ENGLISH = Locale.ENGLISH;

    private static final Run.User NOBODY = new Run.User(Map.of(), false);

    private static List<String> values(Words words, String key) {
        var found = new ArrayList<String>();
        VALUE.matcher(words.bundle().getString(key))
                .results()
                .map(each -> each.group())
                .forEach(found::add);
        return found.stream().sorted().toList();
    }

    @Test
    void bothLanguagesHaveTheSameSentencesWithTheSameValues() {
        var vi = Words.in(CommandLang.VI);
        var en = Words.in(CommandLang.EN);
        assertThat(new TreeSet<>(vi.bundle().keySet()))
                .isEqualTo(new TreeSet<>(en.bundle().keySet()));
        assertThat(vi.bundle().keySet()).allSatisfy(key -> {
            assertThat(new TreeSet<>(values(vi, key))).as(key).isEqualTo(new TreeSet<>(values(en, key)));
            if (!key.endsWith("footer.1")) {
                assertThat(vi.bundle().getString(key)).as(key).isNotBlank();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(CommandLang.class)
    void everyCommandAndOptionIsExplainedWithExamples(CommandLang lang) {
        var line = Parindex.line(
                new Surroundings(Map.of(), System.in, System.out, System.err, false, 80), "--lang", lang.code());
        assertThat(line.getSubcommands()).containsKeys("check", "upload", "diff", "publish", "export");
        var all = new ArrayList<>(line.getSubcommands().values());
        all.add(line);
        assertThat(all).allSatisfy(command -> {
            var spec = command.getCommandSpec();
            assertThat(spec.usageMessage().header()).as(spec.name()).isNotEmpty();
            assertThat(spec.args()).allSatisfy(argument -> assertThat(argument.description())
                    .as(spec.name() + " " + argument.paramLabel())
                    .isNotEmpty());
            assertThat(command.getUsageMessage(CommandLine.Help.Ansi.OFF))
                    .contains(lang == CommandLang.VI ? "Cách dùng: " : "Usage: ")
                    .contains("  parindex " + (command == line ? "check" : spec.name()));
        });
    }

    @Test
    void theHelpNamesEveryExitCode() {
        var help = NOBODY.run("--help").ends(0).out();
        for (var code : ExitCode.values()) {
            assertThat(help).containsPattern("(?m)^  " + code.number() + "   \\p{Ll}");
        }
        assertThat(NOBODY.run("--version").ends(0).out()).startsWith("parindex ");
    }

    @Test
    void theLanguageIsTheOneAskedForElseTheMachinesElseVietnamese() {
        assertThat(lang(Map.of())).isEqualTo(CommandLang.VI);
        assertThat(lang(Map.of("LANG", "C.UTF-8"))).as("no language").isEqualTo(CommandLang.VI);
        assertThat(lang(Map.of("LANG", "fr_FR.UTF-8"))).isEqualTo(CommandLang.VI);
        assertThat(lang(Map.of("LANG", "en_US.UTF-8"))).isEqualTo(CommandLang.EN);
        assertThat(lang(Map.of("LANG", "en_US.UTF-8", "LC_ALL", "vi_VN"))).isEqualTo(CommandLang.VI);
        assertThat(lang(Map.of("LANG", "vi_VN", "LC_MESSAGES", "en_GB"))).isEqualTo(CommandLang.EN);
        assertThat(lang(Map.of("LC_ALL", "C.UTF-8", "PARINDEX_LOCALE", "en_US")))
                .as("what the script found before it set the character set")
                .isEqualTo(CommandLang.EN);
        assertThat(lang(Map.of("OS", "Windows_NT"))).isEqualTo(CommandLang.EN);
        assertThat(lang(Map.of("LANG", "vi_VN"), "x", "--lang", "en")).isEqualTo(CommandLang.EN);
        assertThat(lang(Map.of("LANG", "en_US"), "--lang=VI")).isEqualTo(CommandLang.VI);
        assertThat(lang(Map.of("LANG", "en_US"), "--lang")).isEqualTo(CommandLang.EN);
    }

    private static CommandLang lang(Map<String, String> environment, String... arguments) {
        return CommandLang.of(arguments, environment, ENGLISH);
    }

    @Test
    void whatIsTypedWrongEndsWithTwoAndIsToldInTheLanguage() {
        assertThat(NOBODY.run("uplod").ends(2).err())
                .isEqualTo("parindex: không hiểu “uplod”.\n  Có phải: upload?\n  Xem: parindex --help\n");
        assertThat(NOBODY.run("upload", "--lang", "en").ends(2).err())
                .startsWith("parindex: --reason, PATH is missing.")
                .contains("parindex upload --help");
        assertThat(NOBODY.run("releases", "--limit", "x").ends(2).err())
                .startsWith("parindex: “x” không dùng được cho --limit; cần một số nguyên.");
        assertThat(NOBODY.run("releases", "--lang", "fr").ends(2).err())
                .startsWith("parindex: “fr” không dùng được cho --lang; cần vi|en.");
        assertThat(NOBODY.run("releases", "--retries", "-1").ends(2).err()).contains("--retries");
        assertThat(NOBODY.run("releases", "--url", "ftp://x").ends(2).err()).contains("“ftp://x”");
        assertThat(NOBODY.run("releases", "--token-file", "/no/such/file")
                        .ends(2)
                        .err())
                .contains("“/no/such/file”");
        assertThat(NOBODY.with("PARINDEX_TOKEN", "two words")
                        .run("releases")
                        .ends(2)
                        .err())
                .contains("PARINDEX_TOKEN")
                .doesNotContain("two words");
        assertThat(NOBODY.run().ends(2).err()).contains("Cách dùng: ").contains("publish");
    }

    @Test
    void numbersAreGroupedAsTheLanguageDoes() {
        assertThat(Words.in(CommandLang.VI).number(1234567)).isEqualTo("1.234.567");
        assertThat(Words.in(CommandLang.EN).number(1234567)).isEqualTo("1,234,567");
        assertThat(Words.in(CommandLang.VI).size(1536)).isEqualTo("1,5 KiB");
        assertThat(Words.in(CommandLang.EN).size(64L << 20)).isEqualTo("64.0 MiB");
    }
}
