package vn.parindex.http.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.parindex.OurClasses;
import vn.parindex.http.UnsaidProbe;
import vn.parindex.http.request.Format;

class TariffTest {

    private static final Set<Cost> TAKEN = EnumSet.of(Cost.UPLOAD, Cost.LETTER);

    private static final Tariff SMALL = new Tariff(Cost.CHEAP, Cost.CHEAP);
    private static final Tariff GROWING = new Tariff(Cost.CHEAP, Cost.DEAR);

    @Test
    void everyOperationOfTheServiceSaysWhatItCosts() {
        List<Method> operations = OurClasses.operations();
        assertThat(operations).hasSizeGreaterThan(50);
        assertThat(operations).allSatisfy(operation -> assertThat(Tariff.find(operation))
                .as(operation.toString())
                .isPresent());
    }

    @Test
    void whatTakesABodyOrMakesAStateIsNoRead() {
        assertThat(OurClasses.operations()).allSatisfy(operation -> assertThat(
                        TAKEN.contains(Tariff.of(operation).of(Format.JSON, "")))
                .as(operation.toString())
                .isEqualTo(OurClasses.verbs(operation).anyMatch(Set.of("POST", "PUT", "PATCH", "DELETE")::contains)));
    }

    @Test
    void whatSaysNothingIsDear() throws NoSuchMethodException {
        assertThat(Tariff.of(UnsaidProbe.class.getMethod("read"))).isEqualTo(new Tariff(Cost.DEAR, Cost.DEAR));
    }

    @ParameterizedTest
    @CsvSource({
        "JSON, '', CHEAP",
        "JSON, limit=200, CHEAP",
        "JSON, limit=201, DEAR",
        "JSON, limit=1000, DEAR",
        "JSON, limit=many, CHEAP",
        "JSON, sort=-score, DEAR",
        "ATOM, '', CHEAP",
        "ATOM, limit=1000, DEAR",
        "CSV, '', DEAR",
        "CSV, year=2019&limit=10, CHEAP",
        "NDJSON, unit=hung-yen, DEAR",
        "JSON, wait=20, WAITING",
        "CSV, wait=20&limit=5, WAITING"
    })
    void whatGrowsWithTheDatasetIsCheapInPagesAndDearAsAWhole(Format format, String query, Cost cost) {
        assertThat(GROWING.of(format, query)).isEqualTo(cost);
    }

    @ParameterizedTest
    @CsvSource({"JSON, sort=-score", "CSV, ''", "SVG, ''"})
    void whatIsSmallIsCheapAsAWholeToo(Format format, String query) {
        assertThat(SMALL.of(format, query)).isEqualTo(Cost.CHEAP);
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"XLSX", "PNG", "JSON_STAT", "SDMX_ML", "SDMX_ML_SPECIFIC", "SDMX_JSON", "SDMX_CSV"})
    void whatIsMadeBeforeItIsSentIsDearHoweverLittleItIs(Format format) {
        assertThat(SMALL.of(format, "limit=1")).isEqualTo(Cost.DEAR);
    }

    @Test
    void aThousandUnknownNamesAreDear() {
        assertThat(SMALL.of(Format.JSON, "unit=" + "x,".repeat(600))).isEqualTo(Cost.DEAR);
    }

    @Test
    void formatsAndParametersMakeNoUploadAnythingElse() {
        assertThat(new Tariff(Cost.UPLOAD, Cost.CHEAP).of(Format.XLSX, "wait=1&sort=unit"))
                .isEqualTo(Cost.UPLOAD);
    }
}
