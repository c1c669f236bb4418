package vn.parindex.understanding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.understanding.Paper.Box;
import vn.parindex.understanding.Paper.Rows;
import vn.parindex.understanding.Understanding.Remark;

/** Words to make a document by hand, and to say what came of it. */
final class Handmade {

    static final List<Box> HEAD = Paper.row("STT", "Tỉnh, thành phố", "Chỉ số", "Xếp hạng");

    static Understanding tabs(Object... parts) {
        return tabs(Hints.NOTHING, parts);
    }

    static Understanding tabs(Hints asked, Object... parts) {
        return Known.understand(Press.separated(Paper.of(parts), '\t', StandardCharsets.UTF_8), "", asked);
    }

    static Rows rows(List<Box> head, List<?>... rows) {
        var all = new ArrayList<List<Box>>();
        all.add(head);
        for (var row : rows) {
            all.add(row.stream()
                    .map(each -> each instanceof Box box ? box : Box.of(each.toString()))
                    .toList());
        }
        return Rows.of(all);
    }

    static Hints answering(String... pairs) {
        var answers = new java.util.HashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put(pairs[i], pairs[i + 1]);
        }
        return new Hints(Optional.empty(), Optional.empty(), Optional.empty(), answers, Map.of());
    }

    static Hints year(int year) {
        return new Hints(Optional.empty(), Optional.empty(), Optional.of(year), Map.of(), Map.of());
    }

    static List<String> rules(Understanding understood) {
        return understood.questions().stream().map(Question::rule).toList();
    }

    static List<String> remarked(Understanding understood) {
        return understood.remarks().stream().map(Remark::rule).toList();
    }

    private Handmade() {}
}
