package vn.parindex.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.Answer;
import vn.parindex.database.BrowsedTest;
import vn.parindex.database.Shipped;

/** The page of a unit says what the release that it shows changed about it. */
@BrowsedTest
@TestProfile(PublishingServer.WithToken.class)
class WhatChangedTest extends BrowserTest {

    @Inject
    PublishingServer server;

    @BeforeEach
    void begin() {
        server.loadTheShippedDataset();
    }

    /** As whoever comes a minute later is told, for which what was asked for may be kept. */
    private String news(String address) {
        browser.forget();
        browser.open(address);
        browser.until("return document.querySelector('.news').textContent.trim() !== ''");
        browser.run("document.querySelectorAll('.news details').forEach(each => { each.open = true })");
        return browser.text(".news");
    }

    @Test
    void aUnitSaysWhatTheLastReleaseChangedAboutIt() {
        assertThat(news("/provinces/hung-yen")).contains(Shipped.VERSION, "đầu tiên");
        var id = PublishingServer.publish(
                        "scores.csv",
                        PublishingServer.SCORES
                                + "par-index,province,hung-yen,2019,81.99,,,,hung-yen-portal-2020-05-20,true,,,\n")
                .orElseThrow();
        var change = Answer.to("/api/v1/changes?unit=hung-yen&limit=1000").at("/items");
        assertThat(change.get(change.size() - 1).path("release").asText()).isEqualTo(id);
        assertThat(news("/provinces/hung-yen"))
                .contains(id, "thay đổi về Hưng Yên", "PAR INDEX 2019: sửa", "→ 81,99", "hung-yen-portal-2020-05-20");
        assertThat(browser.barriers()).isEmpty();
        assertThat(news("/provinces/ha-noi?lang=en")).contains(id, "changed nothing about Ha Noi");
        assertThat(news("/provinces/hung-yen?release=" + Shipped.VERSION)).contains(Shipped.VERSION, "đầu tiên");
    }
}
