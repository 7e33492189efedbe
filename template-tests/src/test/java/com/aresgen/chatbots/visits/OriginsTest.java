package com.aresgen.chatbots.visits;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.chatbots.Page;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An embed key is public, so it works from the pages of its chatbot alone, and only these read its answers. */
final class OriginsTest {
    private static final Bot BOT = Bot.of(Bot.calm());
    private final Page page = BOT.page();

    private static void assertRefused(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("origin_not_allowed");
        assertThat(reply.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    private static void assertReadable(Reply reply) {
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(Bot.SHOP);
        assertThat(reply.header("Vary")).contains("Origin");
        assertThat(reply.header("Access-Control-Expose-Headers")).contains("Retry-After", "X-Request-Id", "ETag");
        assertThat(reply.headers().map()).doesNotContainKey("access-control-allow-credentials");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "*",
                "",
                "http://shop.example.com",
                "https://shop.example.com:8443",
                "https://shop.example.com:443",
                "https://shop.example.com.evil.example",
                "https://evil.example/https://shop.example.com",
                "https://shop-example.com",
                "https://shopexample.com",
                "https://a.shop.example.com",
                "https://example.com",
                "https://shop.example.com.",
                "https://shop.example.com/",
                "https://user@shop.example.com",
                "HTTPS://SHOP.EXAMPLE.COM",
                "https://shop.example.com https://evil.example"
            })
    void aPageOfAnyOtherOriginIsRefused(String origin) {
        assertRefused(page.from(origin).say(Bot.REFUND));
        assertRefused(page.from(origin).read("cnv_01JB3VQ6R8T4W0X2Y5Z7A9C1D3"));
        assertThat(BOT.listed("")).isEmpty();
    }

    @Test
    void aCallWithoutAnOriginIsRefused() {
        assertRefused(page.without("Origin").say(Bot.REFUND));
    }

    @Test
    void anAllowedPageReadsAnswersRefusalsAndStreams() {
        var bot = Bot.of(Bot.calm());
        var reply = bot.page().say(Bot.REFUND);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertReadable(reply);

        var wrong = bot.page().message("{}").send();
        assertThat(wrong.status()).isEqualTo(422);
        assertReadable(wrong);

        var unknown = bot.page().read("cnv_01JB3VQ6R8T4W0X2Y5Z7A9C1D3");
        assertThat(unknown.status()).isEqualTo(404);
        assertReadable(unknown);

        var stream = bot.page()
                .message(Bot.message(Bot.REFUND).put("stream", true).toString())
                .send();
        assertThat(stream.isStream()).as(stream.body()).isTrue();
        assertReadable(stream);
    }

    @Test
    void aBrowserMayAskBeforeItCalls() throws Exception {
        var preflight = preflight("POST", "/messages");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(header(preflight, "Access-Control-Allow-Origin")).hasValue(Bot.SHOP);
        assertThat(header(preflight, "Access-Control-Allow-Methods").orElse("")).contains("POST");
        assertThat(header(preflight, "Access-Control-Allow-Headers").orElse(""))
                .contains("Authorization", "Idempotency-Key", "X-Visitor-Token", "X-Conversation-Token");
        var patch = preflight("PATCH", "/conversations/cnv_01JB3VQ6R8T4W0X2Y5Z7A9C1D3");
        assertThat(header(patch, "Access-Control-Allow-Methods").orElse("")).contains("PATCH", "GET");
        var page = preflight("GET", "/conversations/cnv_01JB3VQ6R8T4W0X2Y5Z7A9C1D3?after=msg_1&limit=2");
        assertThat(page.statusCode())
                .as("the query is that of the call that follows")
                .isEqualTo(204);
    }

    private static Optional<String> header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name);
    }

    private HttpResponse<String> preflight(String method, String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var uri = RunningApi.eu().local().baseUrl().resolve("/v1/chatbots/" + BOT.id() + path);
            return client.send(
                    HttpRequest.newBuilder(uri)
                            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                            .header("Origin", Bot.SHOP)
                            .header("Access-Control-Request-Method", method)
                            .header("Access-Control-Request-Headers", "authorization,x-conversation-token")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void newOriginsHoldFromTheNextCall() {
        var bot = Bot.of(Bot.calm());
        var other = "https://www.example.org";
        assertRefused(bot.page().from(other).say(Bot.REFUND));

        bot.patch("", "{\"allowed_origins\":[\"" + other + "\"]}");
        assertThat(bot.page().from(other).say(Bot.REFUND).status()).isEqualTo(200);
        assertRefused(bot.page().say(Bot.REFUND));

        bot.patch("", "{\"allowed_origins\":[]}");
        assertRefused(bot.page().from(other).say(Bot.REFUND));
    }
}
