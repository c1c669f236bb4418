package vn.parindex.matrix;

import vn.parindex.dataset.TestPackage;

/** A small dataset in which every state and every kind of rank occurs. */
final class EveryState {

    private EveryState() {}

    static TestPackage dataset() {
        return TestPackage.small()
                .version("2026.1.2")
                .row(
                        "units",
                        "id=thua-thien-hue",
                        "type=province",
                        "code=46",
                        "name_vi=Thừa Thiên Huế",
                        "name_en=Thua Thien Hue",
                        "kind_vi=tỉnh",
                        "valid_to=2019-12-30")
                .row(
                        "units",
                        "id=hue",
                        "type=province",
                        "code=46",
                        "name_vi=Huế",
                        "name_en=Hue",
                        "kind_vi=thành phố trực thuộc trung ương",
                        "valid_from=2019-12-31")
                .row(
                        "unit_relations",
                        "predecessor=thua-thien-hue",
                        "successor=hue",
                        "kind=renamed",
                        "date=2019-12-31",
                        "legal_basis=Nghị quyết thử")
                // Merged into one that keeps its id.
                .row(
                        "units",
                        "id=dong-cu",
                        "type=province",
                        "code=70",
                        "name_vi=Đông Cũ",
                        "name_en=Dong Cu",
                        "kind_vi=tỉnh",
                        "valid_to=2019-06-30")
                .row(
                        "unit_relations",
                        "predecessor=dong-cu",
                        "successor=tay",
                        "kind=merged",
                        "date=2019-07-01",
                        "legal_basis=Nghị quyết thử")
                .province("dong", "=Đồng, \"Nai\"", "75")
                .province("tay", "Tây Ninh", "72")
                .province("nam", "Nam Định", "36")
                .province("bac", "Bắc Ninh", "27")
                .edition("par-index", 2018, "published", 8)
                .with("editions", 2, "units_ranked", "8")
                .row(
                        "breaks",
                        "indicator=par-index",
                        "population=province",
                        "year=2019",
                        "reason_vi=Phương pháp mới",
                        "reason_en=New method",
                        "source=moha")
                // A value with a place, a tie below it, zero at the end.
                .score("ha-noi", "score=90.10", "rank_best=1", "rank_worst=1")
                .score("hai-phong", "score=84")
                .score("quang-ninh", "score=84.00")
                .score("bac", "score=0")
                // A band alone, a place alone.
                .score("tay", "rank_best=6", "rank_worst=7")
                .score("dong", "rank_best=5", "rank_worst=5")
                // Kept back, and not made public.
                .score("nam", "state=withheld")
                .score("hue", "state=not-published")
                // Points alone; a zero of them; both a score and points.
                .score("ha-noi", "indicator=par-index.part-survey", "points=31.5")
                .score("hai-phong", "indicator=par-index.part-survey", "points=0")
                .score("quang-ninh", "indicator=par-index.part-survey", "points=30.25", "score=75.6")
                // Before the break and under the former name.
                .score("thua-thien-hue", "year=2018", "score=70.001")
                .score("ha-noi", "year=2018", "score=80")
                .score("dong-cu", "year=2018", "score=75.5", "rank_best=2", "rank_worst=2");
    }
}
