package vn.parindex.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.document.ReadsWhatIsPackaged;

/** Every format is read with the libraries that are packaged: what only tests have on their path helps nobody who runs the service. */
class PackagedReadersIT {

    private static final Path PACKAGED = Path.of("target/quarkus-app");

    @TempDir
    Path folder;

    private static Map<String, byte[]> documents() throws IOException {
        var paper = Dress.PLAIN.paper.apply(Known.table("par-index", "province", 2024));
        var documents = new TreeMap<String, byte[]>();
        documents.put("ruled.pdf", Press.pdf(paper));
        documents.put("plain.pdf", Press.pdfWithoutLines(paper));
        documents.put("table.xlsx", Press.xlsx(paper));
        documents.put("table.xls", Press.xls(paper));
        documents.put("table.ods", Press.ods(paper));
        documents.put("table.docx", Press.docx(paper));
        documents.put("table.html", Press.html(paper));
        documents.put("table.text", Press.separated(paper, ';', StandardCharsets.UTF_8));
        return documents;
    }

    @Test
    void everyFormatIsReadWithWhatIsPackaged() throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                String.join(
                        File.pathSeparator,
                        PACKAGED + "/lib/main/*",
                        PACKAGED + "/lib/boot/*",
                        PACKAGED + "/app/*",
                        Path.of(ReadsWhatIsPackaged.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                                .toString()),
                ReadsWhatIsPackaged.class.getName()));
        var documents = documents();
        for (var document : documents.entrySet()) {
            command.add(Files.write(folder.resolve(document.getKey()), document.getValue())
                    .toString());
        }
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(documents.keySet())
                .allSatisfy(name -> assertThat(said).contains(name + " " + name.replaceFirst(".*\\.", "") + " "));
    }
}
