package vn.parindex.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.parindex.http.admission.Role;

/** The publisher tokens of this installation: only their SHA-256 digests are kept, and they are compared in constant time. */
final class PublisherTokens {

    static final int SHORTEST = 32;
    static final String UNNAMED = "publisher";

    private static final String SETTING = "PARINDEX_PUBLISHER_TOKEN";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._@-]{1,100}");

    /** What a header can carry (RFC 6750, 2.1). */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private record Entry(byte[] digest, Caller caller) {}

    private final List<Entry> entries;

    private PublisherTokens(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * Reads one token, or several {@code name:token} pairs separated by commas; blank means none.
     *
     * @throws IllegalArgumentException with what is wrong and what would be right, without a token
     */
    static PublisherTokens parse(String setting, List<String> admins) {
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> spelled = new HashSet<>();
        Set<String> tokens = new HashSet<>();
        String[] parts = setting.isBlank() ? new String[0] : setting.split(",", -1);
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i].strip();
            int colon = part.indexOf(':');
            require(
                    colon >= 0 || parts.length == 1,
                    "entry " + (i + 1) + " has no name: several tokens are name:token");
            String name = colon < 0 ? UNNAMED : part.substring(0, colon).strip();
            require(
                    NAME.matcher(name).matches(),
                    "the name of entry " + (i + 1) + " must be 1 to 100 ASCII letters, digits or . _ @ -");
            // People write their names in either case; two that differ only so would pass for two persons.
            require(names.add(name.toLowerCase(Locale.ROOT)), "the name " + name + " stands twice");
            spelled.add(name);
            String token = part.substring(colon + 1).strip();
            require(
                    token.length() >= SHORTEST,
                    "the token of " + name + " has " + token.length() + " characters, at least " + SHORTEST
                            + " are needed; `openssl rand -hex 32` makes a good one");
            require(
                    TOKEN.matcher(token).matches(),
                    "the token of " + name + " has characters other than ASCII letters, digits and . _ ~ + / -");
            require(tokens.add(token), "the token of " + name + " is also somebody else's");
            entries.add(new Entry(digest(token), caller(name, colon < 0 || admins.contains(name))));
        }
        for (String admin : admins) {
            require(spelled.contains(admin), "parindex.access.admins names " + admin + ", who has no token");
        }
        return new PublisherTokens(List.copyOf(entries));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(SETTING + ": " + otherwise);
        }
    }

    private static Caller caller(String name, boolean admin) {
        Set<Role> roles = EnumSet.of(Role.EDITOR, Role.PUBLISHER);
        if (admin) {
            roles.add(Role.ADMIN);
        }
        return Caller.of(name, roles, CallerKind.TOKEN);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    boolean knows(String name) {
        return entries.stream().anyMatch(entry -> entry.caller().name().equals(name));
    }

    /** How many people can be told apart. */
    int size() {
        return entries.size();
    }

    /** Whose token it is; every entry is compared, so that the time tells nothing. */
    Optional<Caller> find(String token) {
        byte[] digest = digest(token);
        Caller found = null;
        for (Entry entry : entries) {
            if (MessageDigest.isEqual(entry.digest(), digest)) {
                found = entry.caller();
            }
        }
        return Optional.ofNullable(found);
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
