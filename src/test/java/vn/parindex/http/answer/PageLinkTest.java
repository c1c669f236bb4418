package vn.parindex.http.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLinkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/rankings/par-index/2019|population=ministry&limit=3|/rankings/par-index/2019?population=ministry",
                "/api/v1/rankings/par-index/2019||/rankings/par-index/2019",
                "/api/v1/provinces||/provinces",
                "/api/v1/provinces/quang-ninh/history|lang=en|/provinces/quang-ninh",
                "/api/v1/ministries/bo-tai-chinh||/ministries/bo-tai-chinh",
                "/api/v1/sipas/2021||/sipas/2021",
                "/api/v1/sipas||/sipas",
                "/api/v1/comparison|unit=ha-noi,hai-phong&year=2019|/compare?unit=ha-noi,hai-phong",
                "/api/v1/checks|outcome=contradicted|/contradictions",
                "/api/v1/sources/vgp-2020-05-19||/sources/vgp-2020-05-19"
            })
    void whatPeopleCanSeeHasAView(String path, String query, String view) {
        assertThat(PageLink.of(path, query == null ? "" : query)).contains(view);
    }

    @Test
    void theRestHasNone() {
        assertThat(PageLink.of("/api/v1/units/quang-ninh", "")).isEmpty();
        assertThat(PageLink.of("/api/v1/rankings/par-index/latest", "")).isEmpty();
        assertThat(PageLink.of("/api/v1/changes", "")).isEmpty();
    }
}
