package vn.parindex.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A true table, laid out in every way and printed in every format, is understood at once and as it is. */
class DressedDocumentsTest {

    @FunctionalInterface
    interface Printer {
        byte[] print(Paper paper) throws IOException;
    }

    static final Map<String, Printer> FORMATS = new LinkedHashMap<>();

    static {
        FORMATS.put("xlsx", Press::xlsx);
        FORMATS.put("xls", Press::xls);
        FORMATS.put("ods", Press::ods);
        FORMATS.put("docx", Press::docx);
        FORMATS.put("html", Press::html);
        FORMATS.put("clipboard", Press::clipboard);
        FORMATS.put("tabs", paper -> Press.separated(paper, '\t', StandardCharsets.UTF_8));
        FORMATS.put("semicolons in UTF-16", paper -> Press.separated(paper, ';', StandardCharsets.UTF_16));
        FORMATS.put("commas", paper -> Press.separated(paper, ',', StandardCharsets.UTF_8));
        FORMATS.put("pdf", Press::pdf);
        FORMATS.put("pdf without lines", Press::pdfWithoutLines);
    }

    static Stream<Arguments> documents() {
        var all = new ArrayList<Arguments>();
        for (var dress : Dress.values()) {
            FORMATS.keySet().forEach(format -> all.add(Arguments.of(dress, format)));
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("documents")
    void isUnderstoodAtOnce(Dress dress, String format) throws IOException {
        var known = Known.table("par-index", "province", 2022);
        var content = FORMATS.get(format).print(dress.paper.apply(known));

        var understood = Known.understand(content, "bang." + format.split(" ")[0], Hints.NOTHING);

        if (dress == Dress.TWO_ROWS && format.equals("pdf without lines")) {
            // Nothing tells there over which columns a heading stands: it is asked, and nothing is taken meanwhile.
            assertThat(understood.questions()).extracting(Question::rule).containsOnly("columns-differ");
            assertThat(known.expected()).noneMatch(line -> contradicts(line, Known.said(understood)));
            return;
        }
        assertThat(understood.questions()).isEmpty();
        assertThat(Known.said(understood)).isEqualTo(known.expected());
        assertThat(understood.document().years()).containsExactly(2022);
    }

    /** Whether something else is said of the unit of this line than the line says; a figure that is not said is no other. */
    static boolean contradicts(String line, List<String> said) {
        var unit = line.substring(0, line.indexOf(':') + 1);
        return said.stream().filter(each -> each.startsWith(unit)).anyMatch(each -> {
            var meant = line.substring(unit.length()).split(",");
            var got = each.substring(unit.length()).split(",");
            return !got[0].strip().equals("-") && !got[0].equals(meant[0])
                    || !got[1].strip().equals("-") && !got[1].equals(meant[1]);
        });
    }
}
