package vn.parindex.cli;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The languages of the command line: Vietnamese, unless the machine speaks English. */
enum CommandLang {
    VI,
    EN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Locale locale() {
        return Locale.forLanguageTag(code());
    }

    /**
     * The language that {@code --lang} names, else the machine's.
     *
     * <p>It is read before all other arguments: it is the language in which mistakes in them are told.
     *
     * @param display the machine's language where the environment says nothing of it, as on Windows
     */
    static CommandLang of(String[] arguments, Map<String, String> environment, Locale display) {
        for (int i = 0; i < arguments.length; i++) {
            var value = arguments[i].startsWith("--lang=")
                    ? arguments[i].substring("--lang=".length())
                    : arguments[i].equals("--lang") && i + 1 < arguments.length ? arguments[i + 1] : "";
            for (var lang : values()) {
                if (lang.code().equalsIgnoreCase(value)) {
                    return lang;
                }
            }
        }
        return ofMachine(environment, display);
    }

    /** What the script found, else as POSIX has it: the first of these that is set; Java itself takes a machine without a language ("C") for an English one. */
    private static CommandLang ofMachine(Map<String, String> environment, Locale display) {
        var named = Stream.of("PARINDEX_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst();
        boolean windows = environment.getOrDefault("OS", "").startsWith("Windows");
        var language = named.orElse(windows ? display.getLanguage() : "");
        return language.startsWith("en") ? EN : VI;
    }
}
