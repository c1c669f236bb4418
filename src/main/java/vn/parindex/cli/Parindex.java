package vn.parindex.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line for publishing: what the HTTP interface offers, with progress, exit codes and plain words. */
@Command(
        name = "parindex",
        sortOptions = false,
        subcommands = {
            CheckCommand.class,
            UploadCommand.class,
            BringCommand.class,
            DiffCommand.class,
            PublishCommand.class,
            ExportCommand.class,
            StatusCommand.class,
            ReportCommand.class,
            ReleasesCommand.class,
            RebaseCommand.class,
            DiscardCommand.class,
            RestoreCommand.class,
            McpCommand.class
        })
public final class Parindex implements Callable<Integer> {

    private static final String HERE = "http://localhost:8080";
    private static final int HELP_COLUMNS = 110;
    private static final int FEWEST_HELP_COLUMNS = 60;

    /** What a header can carry (RFC 6750, 2.1). */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    @Spec
    private CommandSpec spec;

    private final Surroundings surroundings;
    private final Words words;

    @Option(names = "--url", paramLabel = "URL", descriptionKey = "option.url", scope = ScopeType.INHERIT)
    private String url;

    @Option(names = "--token-file", paramLabel = "FILE", descriptionKey = "option.tokenFile", scope = ScopeType.INHERIT)
    private Path tokenFile;

    @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "option.lang", scope = ScopeType.INHERIT)
    private CommandLang lang;

    @Option(names = "--json", descriptionKey = "option.json", scope = ScopeType.INHERIT)
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "option.quiet",
            scope = ScopeType.INHERIT)
    private boolean quiet;

    @Option(names = "--no-progress", descriptionKey = "option.noProgress", scope = ScopeType.INHERIT)
    private boolean noProgress;

    @Option(
            names = "--retries",
            paramLabel = "N",
            defaultValue = "5",
            descriptionKey = "option.retries",
            scope = ScopeType.INHERIT)
    private int retries;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help",
            scope = ScopeType.INHERIT)
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "option.version")
    private boolean version;

    private Parindex(Surroundings surroundings, Words words) {
        this.surroundings = surroundings;
        this.words = words;
    }

    public static void main(String[] arguments) {
        System.exit(run(Surroundings.ofProcess(), arguments));
    }

    /** One run; answers the exit code. */
    static int run(Surroundings surroundings, String... arguments) {
        return line(surroundings, arguments).execute(arguments);
    }

    /** All commands, in the language that the arguments or the machine ask for. */
    static CommandLine line(Surroundings surroundings, String... arguments) {
        var words = Words.in(CommandLang.of(arguments, surroundings.environment(), Locale.getDefault()));
        var line = new CommandLine(new Parindex(surroundings, words))
                .setResourceBundle(words.bundle())
                .setUsageHelpWidth(
                        surroundings.terminal()
                                ? Math.max(FEWEST_HELP_COLUMNS, Math.min(HELP_COLUMNS, surroundings.columns()))
                                : HELP_COLUMNS)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(surroundings.out(), true))
                .setErr(new PrintWriter(surroundings.err(), true));
        var mistakes = new Mistakes(surroundings, words);
        line.setParameterExceptionHandler(mistakes::typed).setExecutionExceptionHandler(mistakes::met);
        line.getCommandSpec().version("parindex " + version());
        return line;
    }

    /** The version of the built jar; it has none before it is built. */
    static String version() {
        return Optional.ofNullable(Parindex.class.getPackage().getImplementationVersion())
                .orElse("dev");
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public Integer call() {
        spec.commandLine().usage(surroundings.err());
        return ExitCode.USAGE.number();
    }

    /** @param write whether a token is needed */
    Session session(boolean write) throws IOException {
        if (retries < 0) {
            throw new Failure(ExitCode.USAGE, words.say("retries.wrong", retries));
        }
        boolean drawn = surroundings.terminal() && !noProgress && !quiet;
        var meter = new Meter(surroundings.err(), surroundings.columns(), drawn);
        var output = new Output(surroundings.out(), surroundings.err(), meter, json, quiet);
        var address = Address.of(
                Optional.ofNullable(url).orElse(surroundings.environment().getOrDefault("PARINDEX_URL", HERE)), words);
        var token = findToken();
        if (write && token.isEmpty()) {
            throw new Failure(ExitCode.USAGE, words.say("token.none"));
        }
        if (token.isPresent() && address.isOpenOnTheWay()) {
            output.note(words.say("token.open", address.base()));
        }
        return new Session(
                words,
                surroundings.in(),
                output,
                meter,
                new Service(address, token, new Patience(retries), words, output));
    }

    private Optional<String> findToken() throws IOException {
        if (tokenFile != null && (!Files.exists(tokenFile) || Files.isDirectory(tokenFile))) {
            throw new Failure(ExitCode.USAGE, words.say("file.missing", tokenFile));
        }
        var token = tokenFile == null
                ? surroundings.environment().getOrDefault("PARINDEX_TOKEN", "").strip()
                : Files.readString(tokenFile).strip();
        if (!token.isEmpty() && !TOKEN.matcher(token).matches() || tokenFile != null && token.isEmpty()) {
            throw new Failure(
                    ExitCode.USAGE, words.say("token.wrong", tokenFile == null ? "PARINDEX_TOKEN" : tokenFile));
        }
        return Optional.of(token).filter(text -> !text.isEmpty());
    }
}
