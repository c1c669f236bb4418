package vn.parindex.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CursorTest {

    @Property(tries = 200)
    void aCursorSurvivesItsText(@ForAll @IntRange(max = 999_999_999) int offset, @ForAll String query) {
        Cursor cursor = Cursor.of("r1", query, offset);
        assertThat(Cursor.parse(cursor.text())).contains(cursor);
        assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
        assertThat(cursor.belongsTo("r1", query)).isTrue();
        assertThat(cursor.belongsTo("r2", query)).isFalse();
        assertThat(cursor.belongsTo("r1", query + "x")).isFalse();
    }

    @Property(tries = 500)
    void anyOtherTextIsNoCursor(@ForAll String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }

    @Test
    void changedCursorsAreBroken() {
        String text = Cursor.of("r1", "q", 20).text();
        assertThat(Cursor.parse(text + "=")).isEmpty();
        assertThat(Cursor.parse(text + "A")).isEmpty();
        assertThat(Cursor.parse(text.substring(1))).isEmpty();
    }

    @Property(tries = 200)
    void pagesCoverTheListInOrderWithoutOverlap(
            @ForAll @Size(max = 50) List<Integer> all, @ForAll @IntRange(min = 1, max = 20) int limit) {
        List<Integer> seen = new java.util.ArrayList<>();
        Page<Integer> page = Page.of(all, 0, limit);
        seen.addAll(page.items());
        while (page.hasNext()) {
            page = Page.of(all, page.end(), limit);
            assertThat(page.items()).isNotEmpty();
            seen.addAll(page.items());
        }
        assertThat(seen).isEqualTo(all);
        assertThat(page.total()).isEqualTo(all.size());
    }

    @Test
    void aPageBehindTheEndIsEmptyAndTheLast() {
        Page<String> page = Page.of(List.of("a", "b"), 9, Integer.MAX_VALUE);
        assertThat(page.items()).isEmpty();
        assertThat(page.hasNext()).isFalse();
    }
}
