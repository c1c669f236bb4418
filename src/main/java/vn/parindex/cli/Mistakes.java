package vn.parindex.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what went wrong, and makes it an exit code. */
record Mistakes(Surroundings surroundings, Words words) {

    /** Something that was typed cannot be meant so. */
    int typed(ParameterException mistake, String[] arguments) {
        var command = mistake.getCommandLine().getCommandSpec().qualifiedName();
        tell(words.say("failed", reason(mistake)));
        if (mistake instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            tell("  " + words.say("usage.suggestions", String.join(", ", unmatched.getSuggestions())));
        }
        tell("  " + words.say("usage.help", command));
        return ExitCode.USAGE.number();
    }

    private String reason(ParameterException mistake) {
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            return words.say("usage.unknown", String.join(" ", unmatched.getUnmatched()));
        }
        if (mistake instanceof MissingParameterException missing) {
            return words.say(
                    "usage.missing",
                    missing.getMissing().stream().map(Mistakes::name).collect(Collectors.joining(", ")));
        }
        if (mistake.getArgSpec() != null && mistake.getValue() != null) {
            var argument = mistake.getArgSpec();
            var wanted = argument.paramLabel().equals("N") ? words.say("usage.number") : argument.paramLabel();
            return words.say("usage.value", mistake.getValue(), name(argument), wanted);
        }
        return mistake.getMessage();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** A command that was understood and could not be carried out. */
    int met(Exception failure, CommandLine line, ParseResult parsed) {
        if (failure instanceof Failure.Refused refused) {
            ProblemText.lines(refused.answer(), words).forEach(this::tell);
            if (!refused.hint().isEmpty()) {
                tell("  " + refused.hint());
            }
            return refused.code().number();
        }
        if (failure instanceof Failure known) {
            tell(words.say("failed", known.getMessage()));
            return known.code().number();
        }
        if (failure instanceof IOException io) {
            tell(words.say("failed", file(io)));
            return ExitCode.LOCAL.number();
        }
        tell(words.say("failed", words.say("unexpected", failure)));
        return ExitCode.LOCAL.number();
    }

    private String file(IOException failure) {
        var key = failure instanceof NoSuchFileException
                ? "file.missing"
                : failure instanceof AccessDeniedException
                        ? "file.denied"
                        : failure instanceof FileAlreadyExistsException ? "file.exists" : "file.failed";
        return words.say(key, failure.getMessage());
    }

    private void tell(String line) {
        surroundings.err().println(line);
    }
}
