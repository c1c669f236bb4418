package vn.parindex.http.problem;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import vn.parindex.http.Text;

/**
 * What is wrong with one request, in the order in which it was found, each thing once: the first hundred, and then only that there may be
 * more. An address has room for thousands of unknown words; to tell of each what would be right cost more than any answer.
 */
public final class FaultList {

    /** So many are told one by one. */
    public static final int MOST = 100;

    private static final String RULE = "more-faults";

    private final Set<Fault> told = new LinkedHashSet<>();
    private Fault more;

    public void add(Fault fault) {
        if (!told.contains(fault)) {
            add(fault.in(), () -> fault);
        }
    }

    /** The same of one that takes time to explain: beyond the first hundred it is not made at all. */
    public void add(Fault.In in, Supplier<Fault> fault) {
        if (told.size() < MOST) {
            told.add(fault.get());
        } else if (more == null) {
            more = more(in);
        }
    }

    private static Fault more(Fault.In in) {
        return Fault.of(
                in,
                null,
                null,
                RULE,
                Text.of(
                        "Chỉ nêu " + MOST + " lỗi đầu tiên; có thể còn lỗi khác.",
                        "Only the first " + MOST + " faults are told; there may be more."));
    }

    public boolean isEmpty() {
        return told.isEmpty();
    }

    /** All that are told, and last that there may be more where that is so. */
    public List<Fault> list() {
        var all = new ArrayList<>(told);
        if (more != null) {
            all.add(more);
        }
        return List.copyOf(all);
    }

    /** How many these are, in words. */
    static Text count(List<Fault> faults) {
        boolean whole = faults.stream().noneMatch(fault -> fault.rule().equals(RULE));
        return whole
                ? Text.of("Yêu cầu có " + faults.size() + " lỗi.", "The request has " + faults.size() + " faults.")
                : Text.of("Yêu cầu có từ " + MOST + " lỗi trở lên.", "The request has " + MOST + " faults or more.");
    }
}
