package com.aresgen.chatbots.visits;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.chatbots.Page;
import com.aresgen.chatbots.VisitorJwt;
import com.aresgen.http.json.Json;
import com.aresgen.suite.Reply;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** The token of the page's owner names the visitor; the API refuses a token that it cannot verify. */
final class IdentityTest {
    private static final Bot BOT = Bot.of(Bot.calm());

    private static void assertRefused(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("invalid_visitor_token");
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(Bot.SHOP);
    }

    private static Bot withIdentity(String mode) {
        var body = Bot.calm();
        body.putObject("identity").put("mode", mode);
        return Bot.of(body);
    }

    @Test
    void aGoodTokenNamesTheVisitor() {
        var bot = Bot.of(Bot.calm());
        var reply = bot.page().of(bot.jwt().text()).say(Bot.REFUND);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().has("conversation_token")).isFalse();
        assertThat(bot.read(Bot.conversation(reply)).path("visitor_id").stringValue())
                .isEqualTo("customer-42");

        var inBody = Bot.message(Bot.REFUND);
        inBody.putObject("visitor").put("token", bot.jwt().of("customer-43").text());
        var other = bot.page().message(inBody.toString()).send();
        assertThat(bot.read(Bot.conversation(other)).path("visitor_id").stringValue())
                .isEqualTo("customer-43");
    }

    static Stream<Map.Entry<String, String>> bad() throws GeneralSecurityException {
        var good = BOT.jwt();
        var now = Instant.now();
        var parts = good.text().split("\\.", -1);
        return Stream.of(
                Map.entry("alg none, without a signature", good.named("none").unsigned() + "."),
                Map.entry("alg None, signed", good.named("None").text()),
                Map.entry("alg RS256, signed by the secret", good.named("RS256").text()),
                Map.entry("alg RS256, signed by a key of its own", signedByRsa(good.named("RS256"))),
                Map.entry("alg hs256", good.named("hs256").text()),
                Map.entry("alg HS512", good.named("HS512").text()),
                Map.entry("another secret", good.by("idsec_guessed").text()),
                Map.entry("an empty signature", good.unsigned() + "."),
                Map.entry("another signature", parts[0] + "." + parts[1] + "." + encoded("no signature")),
                Map.entry("claims that were changed", parts[0] + "." + encoded("{\"sub\":\"x\"}") + "." + parts[2]),
                Map.entry(
                        "ended",
                        good.between(now.minusSeconds(3_600), now.minusSeconds(61))
                                .text()),
                Map.entry(
                        "longer than a day", good.lasting(Duration.ofHours(25)).text()),
                Map.entry(
                        "longer than a day, without iat",
                        good.lasting(Duration.ofHours(25)).without("iat").text()),
                Map.entry(
                        "from the future",
                        good.between(now.plusSeconds(120), now.plusSeconds(240)).text()),
                Map.entry("without exp", good.without("exp").text()),
                Map.entry("without sub", good.without("sub").text()),
                Map.entry("an empty sub", good.of("").text()),
                Map.entry("a long sub", good.of("x".repeat(201)).text()),
                Map.entry(
                        "attributes that are no strings",
                        good.claiming(numbered(good)).text()),
                Map.entry("garbage", "garbage"),
                Map.entry("three parts of garbage", "a.b.c"),
                Map.entry("no JSON", encoded("[]") + "." + encoded("x") + "." + encoded("y")),
                Map.entry("very long", good.of("x").text() + "A".repeat(6_000)));
    }

    private static ObjectNode numbered(VisitorJwt jwt) {
        var claims = jwt.claims().deepCopy();
        claims.putObject("attributes").put("age", 7);
        return claims;
    }

    private static String encoded(String text) {
        return VisitorJwt.encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String signedByRsa(VisitorJwt jwt) throws GeneralSecurityException {
        var keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(jwt.unsigned().getBytes(StandardCharsets.US_ASCII));
        return jwt.unsigned() + "." + VisitorJwt.encoded(signature.sign());
    }

    @ParameterizedTest
    @MethodSource("bad")
    void anyOtherTokenIsRefused(Map.Entry<String, String> token) {
        assertRefused(BOT.page().of(token.getValue()).say(Bot.REFUND));
        assertRefused(BOT.page().of(token.getValue()).read("cnv_01JB3VQ6R8T4W0X2Y5Z7A9C1D3"));
        assertThat(BOT.listed("")).isEmpty();
    }

    @Test
    void aTokenOfAnotherChatbotIsRefused() {
        assertRefused(
                BOT.page().of(Bot.of(BOT.tenant(), Bot.calm()).jwt().text()).say(Bot.REFUND));
    }

    @Test
    void theSecretBeforeARotationIsValidInItsGrace() {
        var bot = Bot.of(Bot.calm());
        var rotated = bot.post("/identity-secret/rotate", "{\"grace_period_seconds\":3600}");
        var renewed = bot.jwt().by(rotated.json().path("secret").stringValue());
        assertThat(bot.page().of(bot.jwt().text()).say(Bot.REFUND).status()).isEqualTo(200);
        assertThat(bot.page().of(renewed.text()).say(Bot.REFUND).status()).isEqualTo(200);
    }

    @Test
    void theSecretBeforeARotationWithoutGraceIsRefused() {
        var bot = Bot.of(Bot.calm());
        var rotated = bot.post("/identity-secret/rotate", "{\"grace_period_seconds\":0}");
        var renewed = bot.jwt().by(rotated.json().path("secret").stringValue());
        assertRefused(bot.page().of(bot.jwt().text()).say(Bot.REFUND));
        assertThat(bot.page().of(renewed.text()).say(Bot.REFUND).status()).isEqualTo(200);
    }

    @Test
    void aChatbotThatRequiresTokensRefusesAnonymousVisitors() {
        var bot = withIdentity("required");
        assertRefused(bot.page().say(Bot.REFUND));
        assertThat(bot.page().of(bot.jwt().text()).say(Bot.REFUND).status()).isEqualTo(200);
        assertThat(bot.say(Bot.REFUND).status()).as("the owner's own key").isEqualTo(200);
    }

    @Test
    void aChatbotThatTakesNoTokensRefusesThem() {
        var bot = withIdentity("off");
        assertRefused(bot.page().of(bot.jwt().text()).say(Bot.REFUND));
        assertThat(bot.page().say(Bot.REFUND).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"customer-42\"}", "{\"attributes\":{\"plan\":\"pro\"}}"})
    void nobodyMayClaimWhoTheyAre(String visitor) {
        var body = Bot.message(Bot.REFUND);
        body.set("visitor", Json.MAPPER.readTree(visitor));
        for (Page page : new Page[] {BOT.page(), BOT.page().of(BOT.jwt().text())}) {
            var reply = page.message(body.toString()).send();
            assertThat(reply.status()).as(reply.body()).isEqualTo(422);
            assertThat(reply.json().at("/errors/0/pointer").stringValue()).startsWith("/visitor/");
        }
    }
}
