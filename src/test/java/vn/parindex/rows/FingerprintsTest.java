package vn.parindex.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    @Provide
    Arbitrary<List<List<String>>> rows() {
        return Arbitraries.of("a", "b", "ab", "é")
                .injectNull(0.3)
                .list()
                .ofSize(3)
                .list()
                .uniqueElements()
                .ofMaxSize(60);
    }

    @Property
    void whatIsTakenOutWasThereAndTheRestIsLeft(
            @ForAll("rows") List<List<String>> stored, @ForAll("rows") List<List<String>> asked) {
        var prints = new Fingerprints(stored.size());
        Map<List<String>, Long> model = new HashMap<>();
        for (var row : stored) {
            prints.add(row, model.size() + 1L);
            model.put(row, model.size() + 1L);
        }
        for (var row : asked) {
            assertThat(prints.remove(row)).as("%s", row).isEqualTo(model.remove(row) != null);
        }
        var left = new HashSet<Long>();
        prints.forEach(left::add);
        assertThat(left).isEqualTo(new HashSet<>(model.values()));
        assertThat(prints.size()).isEqualTo(model.size());
    }

    @Test
    void cellsDoNotRunIntoEachOther() {
        var prints = new Fingerprints(4);
        prints.add(List.of("ab", "c"), 1);
        assertThat(prints.remove(List.of("a", "bc"))).isFalse();
        assertThat(prints.remove(Arrays.asList("ab", null))).isFalse();
        assertThat(prints.remove(List.of("ab", "c"))).isTrue();
        assertThat(prints.remove(List.of("ab", "c"))).isFalse();
    }
}
