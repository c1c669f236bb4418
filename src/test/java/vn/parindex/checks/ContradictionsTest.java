package vn.parindex.checks;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The contradictions of the shipped dataset, each looked at in its sources, and no other. */
class ContradictionsTest {

    private static final Map<String, String> LOOKED_AT = Map.ofEntries(
            entry(
                    "statement-par-index-province-2024-ha-noi-score-change-1-32",
                    "92.57 - 91.43 = 1.14; six sources have 91.43"),
            entry(
                    "statement-par-index-region-2024-bac-trung-bo-va-duyen-hai-mien-trung-score-change-1-58",
                    "88.51 - 86.82 = 1.69; the source's own 87.72 for 2023 gives 0.79"),
            entry(
                    "statement-par-index-region-2024-dong-nam-bo-score-change-1-99",
                    "89.44 - 87.79 = 1.65; the source restates 2023 as 87.45, which gives its 1.99"),
            entry(
                    "statement-par-index-province-2023-hai-phong-score-change-1-72",
                    "91.87 - 90.09 = 1.78; the source's own 91.81 gives its 1.72"),
            entry(
                    "statement-par-index-province-2016-ho-chi-minh-rank-change-minus-12",
                    "down 12 to 15th is from 3rd, which two sources give to Đồng Nai in 2015 and one to Hồ Chí Minh"),
            entry(
                    "statement-par-index-province-2022-viet-nam-score-change-minus-1-78",
                    "84.79 - 86.37 = -1.58, as Ninh Thuận's department states"),
            entry(
                    "statement-par-index-province-2018-viet-nam-count-above-80-29",
                    "Hồ Chí Minh was 10th with 79.6, so at most 9 had more than 80; the other source has 9"),
            entry(
                    "statement-par-index-ministry-2018-bo-nong-nghiep-va-phat-trien-nong-thon-score-change-2-96",
                    "85.34 - 82.40 = 2.94"),
            entry(
                    "statement-par-index-ministry-2018-bo-thong-tin-va-truyen-thong-score-change-minus-6-96",
                    "79.21 - 86.13 = -6.92"),
            entry(
                    "statement-par-index-province-2015-viet-nam-score-change-8-39",
                    "85.11 - 81.21 = 3.90, both means in several sources"),
            entry(
                    "statement-sipas-province-2022-son-la-score-change-minus-8-12",
                    "82.18 - 90.13 = -7.95; the source's own 90.30 gives its -8.12"),
            entry(
                    "statement-sipas-province-2021-viet-nam-min-85-54",
                    "Khánh Hòa 84.4, Nam Định 84.57 and Kiên Giang 83.88 lie below it"),
            entry(
                    "statement-sipas-province-2024-viet-nam-max-91-10",
                    "Hải Phòng was first with 90.59; 91.10 would be the lowest, 78.17, and 12.93"),
            entry(
                    "statement-sipas-province-2021-soc-trang-rank-in-region-1",
                    "Đồng Tháp, in the same region, is printed with the same 89.51 and finds no place below"),
            entry(
                    "statement-sipas-province-2021-thai-nguyen-rank-change-11",
                    "up 11 to 11th is from 22nd, where Bình Dương was in 2020"),
            entry(
                    "statement-sipas-province-2021-viet-nam-count-from-90-8",
                    "of the first nine Sóc Trăng and Đồng Tháp have 89.51, so at most 7 have 90"),
            entry("order-par-index-province-2015-dong-nai-ho-chi-minh", "both 3rd, one of them without a score"),
            entry("order-par-index-province-2022-binh-phuoc-ninh-thuan", "both 29th, with 84.46 and 85.78"),
            entry("order-par-index-province-2022-binh-phuoc-ho-chi-minh", "29th with 84.46, 36th with 84.70"),
            entry("order-par-index-province-2022-binh-phuoc-dak-nong", "29th with 84.46, 37th with 84.66"),
            entry("order-sipas-province-2021-ba-ria-vung-tau-da-nang", "both 38th, one of them without a score"),
            entry(
                    "sum-par-index-province-2023-hoa-binh-parts-bao-hoa-binh-nd-2",
                    "57.04 + 18.34 + 8.19 + 4.32 = 87.89, and the same article has 86.89"),
            entry("sources-par-index-province-2023-ca-mau-rank", "34th and, in one source, 32nd"),
            entry("sources-par-index-province-2023-hai-phong-score", "91.87 and 91.81"),
            entry("sources-sipas-province-2023-hai-phong-score", "88.90 and, digits turned round, 88.09"),
            entry("sources-par-index-province-2020-dong-thap-score", "86.77 and 88.77, likely a slip"),
            entry("sources-par-index-province-2018-ha-noi-score", "83.98 and, cut off, 83.9"),
            entry("sources-par-index-province-2018-hai-phong-score", "83.68 and, cut off, 83.6"),
            entry("sources-par-index-province-2023-hoa-binh-score", "86.76 and 86.89"),
            entry("sources-par-index-province-2023-long-an-rank", "8th and 7th"),
            entry(
                    "sources-par-index-region-2023-bac-trung-bo-va-duyen-hai-mien-trung-score",
                    "86.82 and 87.72, the latter another region's"),
            entry("sources-par-index-region-2023-dong-bang-song-hong-score", "88.33 and, a year later, 88.32"),
            entry("sources-par-index-province-2021-son-la-score", "87.62 and 87.61"),
            entry("sources-par-index-region-2023-dong-nam-bo-score", "87.79 and, restated a year later, 87.45"),
            entry("sources-par-index-province-2022-viet-nam-score-change", "-1.58 and -1.78"),
            entry("sources-sipas-province-2021-son-la-score", "90.13 and 90.30"),
            entry("sources-sipas-province-2021-viet-nam-min", "82.79 and 85.54"),
            entry("sources-sipas-province-2021-viet-nam-sample-issued", "33,000 and 30,000"),
            entry("sources-par-index-province-2018-quang-ninh-score", "89.06 and 89.6 and 81, likely slips"),
            entry("sources-par-index-ministry-2017-bo-y-te-score", "72.40 and 72.42"),
            entry("sources-sipas-province-2015-viet-nam-sample-size", "11,900 and \"nearly 12,000\""),
            entry("sources-par-index-province-2012-da-nang-score", "87.14 and, in a compilation, 87.12"),
            entry("sources-par-index-province-2012-dong-thap-score", "83.44 and, in a compilation, 83.41"),
            entry("sources-par-index-province-2012-ha-noi-score", "82.79 and, in a compilation, 82.77"));

    @Test
    void everyContradictionIsOneThatWasLookedAt() {
        assertThat(ShippedRows.CHECKS.checks())
                .filteredOn(check -> check.outcome() == Outcome.CONTRADICTED)
                .extracting(Check::id)
                .containsExactlyInAnyOrderElementsOf(LOOKED_AT.keySet());
    }
}
