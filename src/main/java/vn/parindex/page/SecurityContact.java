package vn.parindex.page;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.parindex.http.request.BaseUrl;

/**
 * Whom to tell of a weakness, as RFC 9116 wants it. Only who runs an installation knows that, so without a setting nothing is said.
 */
@Startup
@Singleton
class SecurityContact {

    private static final Set<String> SCHEMES = Set.of("https", "mailto", "tel");
    private static final String PATH = "/.well-known/security.txt";

    private final Optional<String> contact;
    private final BaseUrl address;

    SecurityContact(@ConfigProperty(name = "parindex.security-contact") Optional<String> contact, BaseUrl address) {
        this.contact = contact.map(SecurityContact::checked);
        this.address = address;
    }

    private static String checked(String configured) {
        URI contact = URI.create(configured.strip());
        if (contact.getScheme() == null || !SCHEMES.contains(contact.getScheme())) {
            throw new IllegalArgumentException(
                    "parindex.security-contact must be like mailto:security@parindex.example or"
                            + " https://parindex.example/report, and is: " + configured);
        }
        return contact.toString();
    }

    boolean isKnown() {
        return contact.isPresent();
    }

    /** The file at this moment; it counts for half a year from the day on, as less than a year is recommended. */
    String text(Instant now) {
        var expires = now.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).plusMonths(6);
        return "Contact: " + contact.orElseThrow() + "\nExpires: " + expires.toInstant()
                + "\nPreferred-Languages: vi, en\n"
                + (address.isKnown() ? "Canonical: " + address.of(PATH) + "\n" : "");
    }
}
