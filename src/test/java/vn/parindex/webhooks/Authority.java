package vn.parindex.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority of somebody's own, as an agency runs one inside its network, made by the tool that comes with Java. */
final class Authority {

    private static final String PASSWORD = "changeit";

    private final Path folder;
    private int made;

    /** @param folder for its files */
    Authority(Path folder) {
        this.folder = folder;
        keytool(
                "-genkeypair",
                "-alias",
                "authority",
                "-keyalg",
                "EC",
                "-dname",
                "CN=An authority of our own",
                "-ext",
                "bc:c",
                "-keystore",
                store("authority"));
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "authority",
                "-file",
                certificate().toString(),
                "-keystore",
                store("authority"));
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
        var request = folder.resolve(machine + ".csr").toString();
        var answer = folder.resolve(machine + ".pem").toString();
        keytool("-genkeypair", "-alias", "key", "-keyalg", "EC", "-dname", "CN=receiver", "-keystore", store(machine));
        keytool("-certreq", "-alias", "key", "-file", request, "-keystore", store(machine));
        keytool(
                "-gencert",
                "-rfc",
                "-alias",
                "authority",
                "-ext",
                "san=" + name,
                "-infile",
                request,
                "-outfile",
                answer,
                "-keystore",
                store("authority"));
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                "authority",
                "-file",
                certificate().toString(),
                "-keystore",
                store(machine));
        keytool("-importcert", "-noprompt", "-alias", "key", "-file", answer, "-keystore", store(machine));
        try {
            var keys = KeyStore.getInstance("PKCS12");
            try (var in = Files.newInputStream(Path.of(store(machine)))) {
                keys.load(in, PASSWORD.toCharArray());
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

    private String store(String name) {
        return folder.resolve(name + ".p12").toString();
    }

    private static void keytool(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor()).as(said).isZero();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
