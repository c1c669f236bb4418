package vn.parindex.intake;

import static vn.parindex.intake.Findings.assertFindings;
import static vn.parindex.intake.Findings.warning;

import org.junit.jupiter.api.Test;

/** The dataset that the service ships keeps every rule, and each of its warnings was looked at and is genuine. */
class ShippedDatasetTest {

    @Test
    void theShippedDatasetHasNoErrorsAndTheseWarnings() {
        assertFindings(DataPackage.of(PackageFiles.classpath("dataset")))
                .containsExactly(
                        // Đà Nẵng 2012: 87.14
                        warning("scores.csv", 11, "score", "87.12", "sources-disagree"),
                        // Đồng Tháp 2012: 83.44
                        warning("scores.csv", 15, "score", "83.41", "sources-disagree"),
                        // Hà Nội 2012: 82.79
                        warning("scores.csv", 17, "score", "82.77", "sources-disagree"),
                        // Quảng Ninh 2018: 89.06
                        warning("scores.csv", 123, "score", "89.6", "sources-disagree"),
                        // Đắk Nông 2022, under Bình Phước 29th with 84.46
                        warning("scores.csv", 251, "rank_best", "37", "place-against-score"),
                        // Hồ Chí Minh 2022, under Bình Phước too
                        warning("scores.csv", 262, "rank_best", "36", "place-against-score"),
                        // Ninh Thuận 2022, beside Bình Phước
                        warning("scores.csv", 266, "rank_best", "29", "place-shared"),
                        // Hải Phòng 2023: 91.87
                        warning("scores.csv", 306, "score", "91.81", "sources-disagree"),
                        // Hồ Chí Minh 2023, under Cà Mau 32nd with 86.89
                        warning("scores.csv", 311, "rank_best", "33", "place-against-score"),
                        // Hòa Bình 2023: its own parts give 87.89, another article 86.76
                        warning("scores.csv", 316, "score", "86.89", "parts-add-up"),
                        warning("scores.csv", 316, "score", "86.89", "sources-disagree"),
                        // Long An 2023: 8th
                        warning("scores.csv", 322, "rank_best", "7", "sources-disagree"),
                        // Bộ Y tế 2017: 72.40
                        warning("scores.csv", 433, "score", "72.42", "sources-disagree"),
                        // Bắc Trung Bộ và Duyên hải miền Trung 2023: 86.82
                        warning("scores.csv", 532, "score", "87.72", "sources-disagree"),
                        // Đông Nam Bộ 2023: 87.79
                        warning("scores.csv", 540, "score", "87.45", "sources-disagree"),
                        // SIPAS 2021: Đà Nẵng and Bà Rịa - Vũng Tàu
                        warning("scores.csv", 910, "rank_best", "38", "place-shared"),
                        // SIPAS 2021: Sơn La 90.13
                        warning("scores.csv", 927, "score", "90.30", "sources-disagree"),
                        // PAR 2022, change of the mean: -1.58
                        warning("statements.csv", 179, "value", "-1.78", "statements-disagree"),
                        // SIPAS 2015, sample: 11,900
                        warning("statements.csv", 362, "value", "12000", "statements-disagree"),
                        // SIPAS 2021, minimum: 82.79
                        warning("statements.csv", 388, "value", "85.54", "statements-disagree"),
                        // SIPAS 2021, questionnaires: 33,000
                        warning("statements.csv", 390, "value", "30000", "statements-disagree"));
    }
}
