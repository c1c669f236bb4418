package vn.parindex.service;

import java.util.Map;
import java.util.regex.Pattern;
import vn.parindex.http.Text;

/** The statistics that statements publish; N, A and B stand for numbers, X for a letter. */
public final class StatisticTerms {

    private static final Pattern BETWEEN = Pattern.compile("(.*)_([0-9.]+)_to_([0-9.]+)");
    private static final Pattern BESIDE = Pattern.compile("(.*)_([0-9.]+)");
    private static final Pattern GROUP = Pattern.compile("(.*_group)_([A-Z])");

    private StatisticTerms() {}

    /** What one statistic is called, with the numbers that stand in its code; the code itself where it has no label. */
    public static Text label(String statistic) {
        var labels = all();
        var between = BETWEEN.matcher(statistic);
        if (between.matches()) {
            return filled(
                    labels, statistic, between.group(1) + "_A_to_B", "A", between.group(2), "B", between.group(3));
        }
        var beside = BESIDE.matcher(statistic);
        if (beside.matches() && labels.containsKey(beside.group(1) + "_N")) {
            return filled(labels, statistic, beside.group(1) + "_N", "N", beside.group(2));
        }
        var group = GROUP.matcher(statistic);
        return group.matches()
                ? filled(labels, statistic, group.group(1) + "_X", "X", group.group(2))
                : labels.getOrDefault(statistic, Text.of(statistic, statistic));
    }

    private static Text filled(Map<String, Text> labels, String statistic, String key, String... letters) {
        var label = labels.getOrDefault(key, Text.of(statistic, statistic));
        String vi = label.vi();
        String en = label.en();
        for (int i = 0; i < letters.length; i += 2) {
            vi = vi.replaceAll("\\b" + letters[i] + "\\b", letters[i + 1]);
            en = en.replaceAll("\\b" + letters[i] + "\\b", letters[i + 1]);
        }
        return Text.of(vi, en);
    }

    static Map<String, Text> all() {
        return Terms.of(
                "mean",
                "giá trị trung bình",
                "mean",
                "median",
                "trung vị",
                "median",
                "min",
                "thấp nhất",
                "lowest",
                "max",
                "cao nhất",
                "highest",
                "spread",
                "khoảng cách giữa cao nhất và thấp nhất",
                "highest minus lowest",
                "ratio_max_min",
                "tỷ số giữa cao nhất và thấp nhất",
                "highest divided by lowest",
                "gap_first_second",
                "khoảng cách giữa hạng nhất và hạng nhì",
                "gap between first and second place",
                "score_change",
                "thay đổi điểm so với kỳ trước",
                "change of score against the previous edition",
                "rank_change",
                "thay đổi hạng so với kỳ trước, dương là tăng hạng",
                "change of place against the previous edition, positive is up",
                "points_lost",
                "số điểm bị mất so với điểm tối đa",
                "points short of the maximum",
                "largest_increase",
                "mức tăng lớn nhất",
                "largest increase",
                "smallest_increase",
                "mức tăng nhỏ nhất",
                "smallest increase",
                "largest_decrease",
                "mức giảm lớn nhất",
                "largest decrease",
                "smallest_decrease",
                "mức giảm nhỏ nhất",
                "smallest decrease",
                "rank_in_region",
                "thứ hạng trong vùng",
                "place within the region",
                "rank_among_cities",
                "thứ hạng trong các thành phố trực thuộc trung ương",
                "place among the centrally-run cities",
                "count_increased",
                "số đơn vị tăng điểm",
                "units whose score rose",
                "count_decreased",
                "số đơn vị giảm điểm",
                "units whose score fell",
                "count_increased_over_10",
                "số đơn vị tăng trên 10 điểm",
                "units whose score rose by more than 10",
                "count_rank_up",
                "số đơn vị tăng hạng",
                "units whose place got better",
                "count_rank_down",
                "số đơn vị giảm hạng",
                "units whose place got worse",
                "count_rank_unchanged",
                "số đơn vị giữ nguyên hạng",
                "units whose place stayed",
                "count_above_mean",
                "số đơn vị trên trung bình",
                "units above the mean",
                "count_above_N",
                "số đơn vị trên N",
                "units above N",
                "count_from_N",
                "số đơn vị từ N trở lên",
                "units at N and over",
                "count_below_N",
                "số đơn vị dưới N",
                "units below N",
                "count_A_to_B",
                "số đơn vị từ A đến dưới B",
                "units from A to under B",
                "count_group_X",
                "số đơn vị thuộc nhóm X (nguồn không nêu ngưỡng)",
                "units in group X (bounds not stated)",
                "sample_size",
                "số phiếu hợp lệ",
                "valid answers",
                "sample_issued",
                "số phiếu phát ra",
                "questionnaires issued",
                "sample_returned",
                "số phiếu thu về",
                "questionnaires returned",
                "criteria_count",
                "số tiêu chí",
                "criteria",
                "population_size",
                "số đơn vị được xếp hạng",
                "units ranked");
    }
}
