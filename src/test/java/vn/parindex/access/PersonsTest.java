package vn.parindex.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.access.Persons.Comparison;

class PersonsTest {

    private static final Persons PERSONS = new Persons(Map.of("lan", "4f1d", "robot", Persons.NO_ACCOUNT));

    @ParameterizedTest
    @CsvSource({
        "token:lan, token:lan, ONE_PERSON",
        "token:lan, token:minh, TWO_PERSONS",
        "oidc:4f1d, oidc:4f1d, ONE_PERSON",
        "oidc:4f1d, oidc:77aa, TWO_PERSONS",
        "token:lan, oidc:4f1d, ONE_PERSON",
        "token:lan, oidc:77aa, TWO_PERSONS",
        "token:robot, oidc:4f1d, TWO_PERSONS",
        "token:minh, oidc:77aa, UNCERTAIN",
        "token:minh, oidc:minh, UNCERTAIN",
        "service, token:lan, TWO_PERSONS",
        "service, oidc:4f1d, TWO_PERSONS"
    })
    void personsAreToldApartWhicheverOfTheTwoComesFirst(String one, String other, Comparison expected) {
        assertThat(PERSONS.compare(one, other)).isEqualTo(expected);
        assertThat(PERSONS.compare(other, one)).isEqualTo(expected);
    }
}
