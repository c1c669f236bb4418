package vn.parindex.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.PackageFiles;
import vn.parindex.dataset.rules.PackageRules;

/** The dataset that the service ships keeps every rule, and each of its warnings was looked at and is genuine. */
class ShippedDatasetTest {

    @Test
    void theShippedDatasetHasNoErrorsAndTheseWarnings() {
        var report = PackageRules.check(DataPackage.of(PackageFiles.classpath("dataset")));
        assertThat(report.errors()).isEmpty();
        assertThat(report.warnings())
                .extracting(ShippedDatasetTest::said)
                .containsExactly(
                        // Đà Nẵng 2012: 87.14
                        "par-index province da-nang 2012 hf-letrinhan-nd: score 87.12 sources-disagree",
                        // Đồng Tháp 2012: 83.44
                        "par-index province dong-thap 2012 hf-letrinhan-nd: score 83.41 sources-disagree",
                        // Hà Nội 2012: 82.79
                        "par-index province ha-noi 2012 hf-letrinhan-nd: score 82.77 sources-disagree",
                        // beside Đồng Nai, whom two other sources make 3rd
                        "par-index province ho-chi-minh 2015 vietjo-nd: rank_best 3 place-shared",
                        // Hà Nội 2018: 83.98
                        "par-index province ha-noi 2018 vnexpress-nd: score 83.9 sources-disagree",
                        // Hải Phòng 2018: 83.68
                        "par-index province hai-phong 2018 vnexpress-nd: score 83.6 sources-disagree",
                        // Quảng Ninh 2018: 89.06
                        "par-index province quang-ninh 2018 vietnamplus-nd-4: score 89.6 sources-disagree",
                        "par-index province quang-ninh 2018 vnexpress-nd: score 81 sources-disagree",
                        // Đồng Tháp 2020: 86.77
                        "par-index province dong-thap 2020 cchc-dong-thap-nd-2: score 88.77 sources-disagree",
                        // Sơn La 2021: 87.62
                        "par-index province son-la 2021 susta-nd: score 87.61 sources-disagree",
                        // Đắk Nông 2022, under Bình Phước 29th with 84.46
                        "par-index province dak-nong 2022 bqlkcn-dak-nong-2023-04-19: rank_best 37 place-against-score",
                        // Hồ Chí Minh 2022, under Bình Phước too
                        "par-index province ho-chi-minh 2022 sggp-nd-2: rank_best 36 place-against-score",
                        // Ninh Thuận 2022, beside Bình Phước
                        "par-index province ninh-thuan 2022 snv-ninh-thuan-nd: rank_best 29 place-shared",
                        // Cà Mau 2023: 34th
                        "par-index province ca-mau 2023 kinh-te-do-thi-nd: rank_best 32 sources-disagree",
                        // Hải Phòng 2023: 91.87
                        "par-index province hai-phong 2023 doanh-nghiep-hoi-nhap-2024-04-26: score 91.81 sources-disagree",
                        // Hòa Bình 2023: its own parts give 87.89, another article 86.76
                        "par-index province hoa-binh 2023 bao-hoa-binh-nd-2: score 86.89 parts-add-up",
                        "par-index province hoa-binh 2023 bao-hoa-binh-nd-2: score 86.89 sources-disagree",
                        // Long An 2023: 8th
                        "par-index province long-an 2023 bao-ca-mau-nd-2: rank_best 7 sources-disagree",
                        "par-index province long-an 2023 kinh-te-do-thi-nd: rank_best 7 sources-disagree",
                        // Bộ Y tế 2017: 72.40
                        "par-index ministry bo-y-te 2017 hai-quan-online-nd-2: score 72.42 sources-disagree",
                        // Bắc Trung Bộ và Duyên hải miền Trung 2023: 86.82
                        "par-index region bac-trung-bo-va-duyen-hai-mien-trung 2023 vietnamplus-2025-04: score 87.72 sources-disagree",
                        // Đồng bằng sông Hồng 2023: 88.33
                        "par-index region dong-bang-song-hong 2023 vietnamplus-2025-04: score 88.32 sources-disagree",
                        // Đông Nam Bộ 2023: 87.79
                        "par-index region dong-nam-bo 2023 vietnamplus-2025-04: score 87.45 sources-disagree",
                        // SIPAS 2021: Đà Nẵng and Bà Rịa - Vũng Tàu
                        "sipas province da-nang 2021 thuong-hieu-cong-luan-nd-2: rank_best 38 place-shared",
                        // SIPAS 2021: Sơn La 90.13
                        "sipas province son-la 2021 susta-nd: score 90.30 sources-disagree",
                        // SIPAS 2023: Hải Phòng 88.90
                        "sipas province hai-phong 2023 doanh-nghiep-hoi-nhap-2024-04-26: score 88.09 sources-disagree",
                        // PAR 2022, change of the mean: -1.58
                        "par-index province 2022 viet-nam score_change susta-nd: value -1.78 statements-disagree",
                        // SIPAS 2015, sample: "nearly 12,000", in the nearer of the two documents
                        "sipas province 2015 viet-nam sample_size ttxvn-nd: value 11900 statements-disagree",
                        // SIPAS 2021, minimum: 82.79
                        "sipas province 2021 viet-nam min ninh-thuan-portal-2022-05-30: value 85.54 statements-disagree",
                        // SIPAS 2021, questionnaires: 33,000
                        "sipas province 2021 viet-nam sample_issued ninh-thuan-portal-2022-05-30: value 30000 statements-disagree");
    }

    /** What is found, by the key of its row, so that a row more above it changes nothing. */
    private static String said(Finding finding) {
        var key = finding.key().stream().filter(Objects::nonNull).collect(Collectors.joining(" "));
        return key + ": " + finding.column() + " " + finding.value() + " " + finding.rule();
    }
}
