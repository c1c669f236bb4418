package vn.parindex.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.dataset.Finding;

/** What a draft makes worse: a finding that the data had before does not count again, wherever its row now stands. */
public final class NewFindings {

    /** What makes two findings the same one; {@code key} holds the values of the row's primary key. */
    public record Identity(String rule, String file, String column, String value, List<String> key) {

        public static Identity of(Finding finding) {
            return new Identity(finding.rule(), finding.file(), finding.column(), finding.value(), finding.key());
        }
    }

    private NewFindings() {}

    /** The findings of {@code later} in their order, without as many of each kind as {@code base} has. */
    public static List<Finding> added(List<Identity> base, List<Finding> later) {
        Map<Identity, Integer> known = new HashMap<>();
        base.forEach(finding -> known.merge(finding, 1, Integer::sum));
        var added = new ArrayList<Finding>();
        for (var finding : later) {
            var left = known.merge(Identity.of(finding), -1, Integer::sum);
            if (left < 0) {
                added.add(finding);
            }
        }
        return List.copyOf(added);
    }
}
