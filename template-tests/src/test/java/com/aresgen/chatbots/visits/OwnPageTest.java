package com.aresgen.chatbots.visits;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.chatbots.Page;
import com.aresgen.suite.RunningApi;
import org.junit.jupiter.api.Test;

/** A page of the API's own origin, such as the example page of the console: its browser sends no Origin when it reads. */
final class OwnPageTest {
    private static final String SITE = "Sec-Fetch-Site";
    private static final String UNKNOWN = "cnv_01JB3VQ6R8T4W0X2Y5Z7A9C1D3";

    private static Page page(String origin) {
        var body = Bot.calm();
        body.putArray("allowed_origins").add(origin);
        return Bot.of(body).page().without("Origin");
    }

    private static String own() {
        return RunningApi.eu().local().baseUrl().toString();
    }

    @Test
    void itReadsIfTheChatbotAllowsThisOrigin() {
        var page = page(own());
        var said = page.from(own()).say(Bot.REFUND);
        assertThat(said.status()).as(said.body()).isEqualTo(200);

        var conversation = said.json().path("conversation_id").stringValue();
        var token = said.json().path("conversation_token").stringValue();
        var read = page.showing(token).with(SITE, "same-origin").read(conversation);
        assertThat(read.status()).as(read.body()).isEqualTo(200);
    }

    @Test
    void itIsRefusedIfTheChatbotDoesNot() {
        assertThat(page(Bot.SHOP).with(SITE, "same-origin").read(UNKNOWN).code())
                .isEqualTo("origin_not_allowed");
    }

    @Test
    void aPageOfAnotherOriginCannotPassForIt() {
        var page = page(own());
        for (var site : new String[] {"same-site", "cross-site", "none", ""}) {
            assertThat(page.with(SITE, site).read(UNKNOWN).code()).as(site).isEqualTo("origin_not_allowed");
        }
        var foreign =
                page.from("https://evil.example").with(SITE, "same-origin").read(UNKNOWN);
        assertThat(foreign.code()).isEqualTo("origin_not_allowed");
    }
}
