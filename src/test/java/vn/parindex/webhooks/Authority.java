package vn.parindex.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority of somebody's own, as an agency runs one inside its network, made by the tool that comes with Java. */
final class Authority {

    private static final String PASSWORD = "changeit";
    private static final String AUTHORITY = "authority";

    private final Path folder;
    private int made;

    /** @param folder for its files */
    Authority(Path folder) {
        this.folder = folder;
        makeKey(AUTHORITY, "-dname", "CN=An authority of our own", "-ext", "bc:c");
        try {
            var own = Base64.getMimeEncoder()
                    .encodeToString(keys().getCertificate(AUTHORITY).getEncoded());
            Files.writeString(certificate(), "-----BEGIN CERTIFICATE-----\n" + own + "\n-----END CERTIFICATE-----\n");
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Its certificate in PEM format. */
    Path certificate() {
        return folder.resolve("authority.pem");
    }

    /**
     * What a machine needs that it vouches for.
     *
     * @param name as in a certificate: {@code ip:127.0.0.1}, {@code dns:hooks.example}
     */
    SSLContext vouchedFor(String name) {
        var machine = "machine-" + made++;
        makeKey(machine, "-dname", "CN=receiver", "-ext", "san=" + name, "-signer", AUTHORITY);
        try {
            var keys = keys();
            for (var other : Collections.list(keys.aliases())) {
                if (!other.equals(machine)) {
                    keys.deleteEntry(other);
                }
            }
            var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(keys, PASSWORD.toCharArray());
            var context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, new SecureRandom());
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path store() {
        return folder.resolve("keys.p12");
    }

    private KeyStore keys() throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(store().toFile(), PASSWORD.toCharArray());
    }

    /** Each call is a machine of Java of its own, so that one must do for a key and its certificate. */
    private void makeKey(String alias, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC",
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                alias,
                "-keystore",
                store().toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor()).as(said).isZero();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
