package vn.parindex.service;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whom to ask, and where to tell of a wrong figure. Only who runs an installation knows that, so without settings nothing is said. */
@Startup
@Singleton
class Contact {

    private static final Set<String> SCHEMES = Set.of("https", "http", "mailto", "tel");

    private final Optional<String> general;
    private final Optional<String> corrections;

    Contact(
            @ConfigProperty(name = "parindex.contact") Optional<String> general,
            @ConfigProperty(name = "parindex.corrections") Optional<String> corrections) {
        this.general = general.map(each -> checked("parindex.contact", each));
        this.corrections = corrections.map(each -> checked("parindex.corrections", each));
    }

    /** An address that opens by a click; anything else stops the start, so that no page shows it. */
    private static String checked(String setting, String configured) {
        try {
            URI address = URI.create(configured.strip());
            if (address.getScheme() != null && SCHEMES.contains(address.getScheme())) {
                return address.toString();
            }
        } catch (IllegalArgumentException e) {
            // Told below like every other text that is no address.
        }
        throw new IllegalArgumentException(
                setting + " must be like mailto:parindex@parindex.example or https://parindex.example/contact, and is: "
                        + configured);
    }

    Optional<String> general() {
        return general;
    }

    Optional<String> corrections() {
        return corrections;
    }
}
