package vn.parindex.bring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class MendedCellsTest {

    private static Map<String, String> read(String sent) {
        return MendedCells.of(sent, each -> {
            throw new AssertionError(each);
        });
    }

    @Test
    void cellsStandBetweenSemicolons() {
        assertThat(read("t1.D3=82,15; t1.B4= ;;t12.AB30=Hà Nội = a;"))
                .isEqualTo(Map.of("t1.D3", "82,15", "t1.B4", "", "t12.AB30", "Hà Nội = a"));
        assertThat(read("")).isEmpty();
    }

    @Test
    void aSemicolonOfATextHasABackslashBeforeIt() {
        assertThat(read("t1.B3=Bà Rịa\\; Vũng Tàu;t1.C3=a\\\\;t1.D3=a\\b"))
                .isEqualTo(Map.of("t1.B3", "Bà Rịa; Vũng Tàu", "t1.C3", "a\\", "t1.D3", "a\\b"));
    }

    @Test
    void whatNamesNoCellIsToldAsItWasSent() {
        var wrong = new ArrayList<String>();
        assertThat(MendedCells.of("t1.D3=1;D4=2;none;t0.A1=3", wrong::add)).containsOnlyKeys("t1.D3");
        assertThat(wrong).containsExactly("D4=2", "none", "t0.A1=3");
    }

    @Property(tries = 300)
    void everyTextComesBack(
            @ForAll @Size(max = 5)
                    java.util.List<
                                    @StringLength(max = 12) @Chars({';', '\\', '=', ',', ' ', 'ộ'})
                                    @CharRange(from = 'a', to = 'f') String>
                            texts) {
        var cells = new LinkedHashMap<String, String>();
        texts.forEach(text -> cells.put("t1.A" + (cells.size() + 1), text.strip()));
        var sent = cells.entrySet().stream()
                .map(each -> each.getKey() + "="
                        + each.getValue().replace("\\", "\\\\").replace(";", "\\;"))
                .collect(Collectors.joining(";"));
        assertThat(read(sent)).isEqualTo(cells);
    }
}
