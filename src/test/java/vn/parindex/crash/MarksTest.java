package vn.parindex.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** The rounds are worth as much as what tells a whole dataset from half of one. */
class MarksTest {

    private static final String HEADER = "indicator,population,unit,year,score,source,note\n";
    private static final String ONE = "sipas,province,hue,2020,86.1,a,\n";
    private static final String OTHER = "sipas,province,hue,2021,86.2,a,as printed\n";

    private final byte[] shipped = zip(HEADER + ONE + OTHER, "id\na\n");
    private final Marks marks = new Marks(shipped, 2, new Random(1));

    @Test
    void whatWasShippedIsToldFromWhatWasMarked() {
        assertThat(marks.read(shipped)).isEqualTo(Marks.SHIPPED);
        assertThat(marks.read(marks.pack(shipped, "crash mark 3"))).isEqualTo("crash mark 3");
    }

    @Test
    void aMixOfTwoMarksIsSeen() {
        var half = zip(HEADER + ONE.replace(",a,", ",a,crash mark 3") + OTHER, "id\na\n");
        assertThatThrownBy(() -> marks.read(half)).isInstanceOf(Violation.class).hasMessageContaining("mixed");
        var two = zip(
                HEADER + ONE.replace(",a,", ",a,crash mark 3") + OTHER.replace("as printed", "crash mark 4"),
                "id\na\n");
        assertThatThrownBy(() -> marks.read(two)).isInstanceOf(Violation.class).hasMessageContaining("mixed");
    }

    @Test
    void aRowThatIsMissingOrTooManyOrChangedIsSeen() {
        assertThatThrownBy(() -> marks.read(zip(HEADER + ONE, "id\na\n")))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("not there");
        assertThatThrownBy(() -> marks.read(zip(HEADER + ONE + OTHER + ONE.replace("2020", "2022"), "id\na\n")))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("too many");
        assertThatThrownBy(() -> marks.read(zip(HEADER + ONE.replace("86.1", "86.3") + OTHER, "id\na\n")))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("became");
        assertThatThrownBy(() -> marks.read(zip(HEADER + ONE + OTHER, "id\na\nb\n")))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("sources.csv");
    }

    private static byte[] zip(String scores, String sources) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("scores.csv"));
            zip.write(scores.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("sources.csv"));
            zip.write(sources.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
