package com.aresgen.chatbots.visits;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.Role;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import org.junit.jupiter.api.Test;

/** A page learns of its chatbot what it shows before the first message, and how to embed it. */
final class ProfileTest {
    private static final String UNKNOWN = "bot_01JB3VQ6R8T4W0X2Y5Z7A9C1D3";
    private final Bot bot = Bot.of(Bot.body());

    private static Reply profile(Bot of, String asked) {
        return of.page().request("GET", "/v1/chatbots/" + asked + "/profile").send();
    }

    @Test
    void aPageReadsWhatItShowsAndNothingElse() {
        var reply = profile(bot, bot.id());
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(Bot.SHOP);
        assertThat(reply.json()).isEqualTo(Json.MAPPER.readTree("""
                {"id":"%s","name":"Garden help","greeting":"Hello! What can I do for you?","csat_enabled":true,
                 "identity_mode":"optional"}
                """.formatted(bot.id())));
        assertThat(bot.by(bot.tenant().key(Role.VIEWER), "GET", "/profile")
                        .send()
                        .body())
                .isEqualTo(reply.body());
    }

    @Test
    void itIsSentAgainOnlyAfterAChange() {
        var tag = profile(bot, bot.id()).header("ETag");
        var page = bot.page().with("If-None-Match", tag);
        assertThat(page.request("GET", "/v1/chatbots/" + bot.id() + "/profile")
                        .send()
                        .status())
                .isEqualTo(304);

        bot.patch("", "{\"greeting\":null,\"csat\":{\"enabled\":false}}");

        var changed =
                page.request("GET", "/v1/chatbots/" + bot.id() + "/profile").send();
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("greeting").isNull()).isTrue();
        assertThat(changed.json().path("csat_enabled").booleanValue()).isFalse();
    }

    @Test
    void aPageLearnsThatVisitorsMustSignIn() {
        var body = Bot.calm();
        body.putObject("identity").put("mode", "required");
        var required = Bot.of(body);
        assertThat(profile(required, required.id()).json().path("identity_mode").stringValue())
                .isEqualTo("required");
    }

    @Test
    void pagesOfOtherOriginsAndOtherChatbotsAreRefused() {
        var path = "/v1/chatbots/" + bot.id() + "/profile";
        assertThat(bot.page()
                        .from("https://evil.example")
                        .request("GET", path)
                        .send()
                        .code())
                .isEqualTo("origin_not_allowed");
        var theirs = Bot.of(bot.tenant(), Bot.calm());
        assertThat(Unlike.ids(profile(bot, theirs.id()), theirs.id()))
                .startsWith("404 ")
                .isEqualTo(Unlike.ids(profile(bot, UNKNOWN), UNKNOWN));
    }

    @Test
    void theSnippetIsShownWithItsKey() {
        var key = bot.created().path("embed_key").stringValue();
        var address = RunningApi.eu().local().baseUrl();
        var snippet = "<script async src=\"" + address + "/v1/widget.js\" data-bot=\"" + bot.id()
                + "\" data-key=\"%s\">" + "</script>";
        assertThat(bot.created().path("embed_snippet").stringValue()).isEqualTo(snippet.formatted(key));
        assertThat(bot.get("").json().path("embed_snippet").isNull()).isTrue();

        var rotated = bot.post("/embed-key/rotate", "{}").json();
        assertThat(rotated.path("embed_snippet").stringValue())
                .isEqualTo(snippet.formatted(rotated.path("embed_key").stringValue()));
    }
}
