package com.aresgen.webhooks.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aresgen.http.Payload;
import com.aresgen.store.signing.SigningSecret;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Both schemes: one checked by the public library, the other by its description in the README. */
class SignaturesTest {
    private static final SigningSecret NEW = SigningSecret.create();
    private static final SigningSecret OLD = SigningSecret.create();
    private static final Payload BODY =
            new Payload(Payload.JSON, "{\"id\":\"evt_1\",\"type\":\"ü\"}".getBytes(StandardCharsets.UTF_8));

    @Test
    void satisfiesThePublicLibrary() {
        assertThatCode(() -> verify(NEW, signed(Instant.now(), NEW), BODY.text()))
                .doesNotThrowAnyException();
    }

    @Test
    void satisfiesItWithEitherSecretDuringARotation() {
        var headers = signed(Instant.now(), NEW, OLD);

        assertThatCode(() -> verify(NEW, headers, BODY.text())).doesNotThrowAnyException();
        assertThatCode(() -> verify(OLD, headers, BODY.text())).doesNotThrowAnyException();
    }

    @Test
    void doesNotSatisfyItOtherwise() {
        var now = Instant.now();
        var headers = signed(now, NEW);

        assertRefused(OLD, headers, BODY.text());
        assertRefused(NEW, headers, BODY.text() + " ");
        assertRefused(NEW, with(headers, "webhook-id", "evt_2"), BODY.text());
        assertRefused(NEW, with(headers, "webhook-timestamp", Long.toString(now.getEpochSecond() - 1)), BODY.text());
        assertRefused(NEW, signed(now.minusSeconds(301), NEW), BODY.text());
    }

    /** The key of RFC 4231, section 4.2; the digest is the output of openssl dgst for {@code 1700000000.{"a":1}}. */
    @Test
    void signsTheSecondSchemeAsOpensslDoes() {
        var secret = new SigningSecret("whsec_CwsLCwsLCwsLCwsLCwsLCwsLCws=");
        var headers = Signatures.of(
                "evt_1",
                Instant.ofEpochSecond(1_700_000_000),
                new Payload(Payload.JSON, "{\"a\":1}".getBytes(StandardCharsets.UTF_8)),
                List.of(secret));

        assertThat(headers)
                .containsEntry("Aresgen-Timestamp", "1700000000")
                .containsEntry("Aresgen-Signature", "b80e79204ddc1f0d15b7aec10e1c911d13db814932a8d2e3c533a1b118b2a841");
    }

    @Test
    void signsTheSecondSchemeWithBothSecretsDuringARotation() {
        var now = Instant.now();

        assertThat(signed(now, NEW, OLD).get("Aresgen-Signature"))
                .isEqualTo(signed(now, NEW).get("Aresgen-Signature") + ","
                        + signed(now, OLD).get("Aresgen-Signature"))
                .matches("[0-9a-f]{64},[0-9a-f]{64}");
    }

    private static Map<String, String> signed(Instant at, SigningSecret... secrets) {
        return Signatures.of("evt_1", at, BODY, List.of(secrets));
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        return headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getKey().equals(name) ? value : e.getValue()));
    }

    private static void verify(SigningSecret secret, Map<String, String> headers, String body) throws Exception {
        new Webhook(secret.text())
                .verify(
                        body,
                        HttpHeaders.of(
                                headers.entrySet().stream()
                                        .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))),
                                (_, _) -> true));
    }

    private static void assertRefused(SigningSecret secret, Map<String, String> headers, String body) {
        assertThatThrownBy(() -> verify(secret, headers, body)).isInstanceOf(WebhookVerificationException.class);
    }
}
