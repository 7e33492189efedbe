package com.aresgen.webhooks.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aresgen.egress.receiver.ClosedPort;
import com.aresgen.egress.receiver.ReceiverScript;
import com.aresgen.store.signing.SigningSecret;
import com.aresgen.store.webhooks.Delivery;
import com.aresgen.store.webhooks.Webhook;
import com.aresgen.store.webhooks.WebhookStore.Change;
import com.aresgen.webhooks.ReceivedEvents;
import com.aresgen.webhooks.Receivers;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The behaviour of receivers, and the result for the delivery. */
class ReceiversTest {
    @Test
    void anAnswerOf2xxIsAllThatCounts() {
        try (var office = new Office(ReceiverScript.says(204, ""))) {
            office.message();

            var row = office.row();
            assertThat(row.status()).isEqualTo(Delivery.Status.DELIVERED);
            assertThat(row.attempts()).singleElement().satisfies(attempt -> {
                assertThat(attempt.number()).isEqualTo(1);
                assertThat(attempt.status()).contains(204);
                assertThat(attempt.at()).isEqualTo(office.clock.instant());
            });
            assertThat(office.sweepLater()).as("due afterwards").isZero();
            office.message();
            assertThat(office.received()).hasSize(1);
            assertThat(office.alarms).isEmpty();
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("500", ReceiverScript.says(500, "oops"), "500"),
                Arguments.of("400", ReceiverScript.says(400, ""), "400"),
                Arguments.of("a redirect", ReceiverScript.says(302, "", "Location: https://example.com/"), "302"),
                Arguments.of("hangs", ReceiverScript.hangs(), "timed_out"),
                Arguments.of(
                        "hangs mid-body",
                        ReceiverScript.hangsAfter("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"),
                        "timed_out"),
                Arguments.of("closes mid-body", ReceiverScript.breaksOff(200), "broken_off"),
                Arguments.of("closes at once", ReceiverScript.raw(""), "broken_off"),
                Arguments.of("speaks no HTTP", ReceiverScript.raw("HTTP/9 hello\r\n\r\n"), "not_http"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void aReceiverThatFailsIsTriedAgainUntilItDoesNot(String name, ReceiverScript script, String noted) {
        try (var office = new Office(Receivers.inTurn(script, script, Receivers.FINE))) {
            office.message();

            var row = office.row();
            assertThat(row.status()).isEqualTo(Delivery.Status.PENDING);
            assertThat(outcome(row.attempts().getFirst())).isEqualTo(noted);
            assertThat(Duration.between(office.clock.instant(), row.nextAt()))
                    .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
            assertThat(office.alarms).containsExactly(row.nextAt());
            office.message();
            assertThat(office.received()).as("sent before it is due").hasSize(1);

            office.untilSettled();

            assertThat(office.row().status()).isEqualTo(Delivery.Status.DELIVERED);
            assertThat(office.row().attempts())
                    .extracting(ReceiversTest::outcome)
                    .containsExactly(noted, noted, "200");
            ReceivedEvents.assertSame(office.received(), 3);
        }
    }

    @Test
    void aReceiverThatIsNotThereIsTriedAgain() throws Exception {
        try (var nobody = new ClosedPort();
                var office = new Office(Receivers.FINE, _ -> nobody.url("/hook"))) {
            office.message();

            assertThat(office.row().attempts())
                    .extracting(ReceiversTest::outcome)
                    .containsExactly("not_connected");
            assertThat(office.row().status()).isEqualTo(Delivery.Status.PENDING);
        }
    }

    @Test
    void retryAfterIsHonoured() {
        try (var office =
                new Office(Receivers.inTurn(ReceiverScript.says(429, "", "Retry-After: 3600"), Receivers.FINE))) {
            office.message();

            assertThat(office.row().nextAt()).isEqualTo(office.clock.instant().plusSeconds(3600));
            office.clock.advance(Duration.ofSeconds(3599));
            assertThat(office.sweep()).isZero();
            office.message();
            assertThat(office.received()).hasSize(1);
            office.clock.advance(Duration.ofSeconds(1));
            assertThat(office.sweep()).isEqualTo(1);
            assertThat(office.row().status()).isEqualTo(Delivery.Status.DELIVERED);
        }
    }

    @Test
    void aRetryAfterThatIsTooShortChangesNothing() {
        try (var office = new Office(ReceiverScript.says(503, "", "Retry-After: 1"))) {
            office.message();

            assertThat(Duration.between(office.clock.instant(), office.row().nextAt()))
                    .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
        }
    }

    @Test
    void goneDisablesTheWebhookUntilItIsEnabledAgain() {
        try (var office = new Office(Receivers.inTurn(ReceiverScript.says(410, ""), Receivers.FINE))) {
            office.message();

            assertThat(office.webhookNow().status()).isEqualTo(Webhook.Status.GONE);
            assertThat(office.row().status()).isEqualTo(Delivery.Status.CANCELLED);
            office.replay();
            office.sweep();
            assertThat(office.row().status()).isEqualTo(Delivery.Status.CANCELLED);
            assertThat(office.received()).hasSize(1);

            office.change(status(Webhook.Status.ENABLED));
            office.replay();
            office.sweep();

            assertThat(office.row().status()).isEqualTo(Delivery.Status.DELIVERED);
            ReceivedEvents.assertSame(office.received(), 2);
        }
    }

    /** A 410 from a webhook's earlier URL does not disable the webhook at its new URL. */
    @Test
    void goneIsSaidOfTheUrlThatWasCalled() {
        try (var elsewhere = new Office(Receivers.FINE);
                var office = new Office(socket -> {})) {
            office.receiver.script(socket -> {
                office.change(url(elsewhere.receiver.url("/new")));
                ReceiverScript.says(410, "").answer(socket);
            });
            office.message();

            assertThat(office.webhookNow().status()).isEqualTo(Webhook.Status.ENABLED);
            office.untilSettled();
            assertThat(office.row().status()).isEqualTo(Delivery.Status.DELIVERED);
            assertThat(elsewhere.received()).hasSize(1);
        }
    }

    @Test
    void nothingIsSentToADisabledOrDeletedWebhook() {
        try (var office = new Office(Receivers.FINE)) {
            office.change(status(Webhook.Status.DISABLED));
            office.message();
            assertThat(office.row().status()).isEqualTo(Delivery.Status.CANCELLED);
        }
        try (var office = new Office(Receivers.FINE)) {
            office.deleteWebhook();
            office.message();
            assertThat(office.row().status()).isEqualTo(Delivery.Status.CANCELLED);
            assertThat(office.received()).isEmpty();
            assertThat(office.sweepLater()).as("due afterwards").isZero();
        }
    }

    @Test
    void theFirstKilobyteOfAnAnswerIsKept() {
        try (var office = new Office(ReceiverScript.says(500, "x".repeat(5_000)))) {
            office.message();

            assertThat(office.row().attempts().getFirst().answer()).isEqualTo("x".repeat(1_024));
        }
    }

    @Test
    void eitherSecretVerifiesDuringTheGraceOfARotationAndOnlyTheNewOneAfterIt() throws Exception {
        try (var office = new Office(ReceiverScript.says(500, ""))) {
            var old = office.webhook.secrets().current();
            var fresh = SigningSecret.create();
            office.rotateSecret(fresh, Duration.ofSeconds(4));
            office.message();
            ReceivedEvents.verify(old, office.received().getFirst());
            ReceivedEvents.verify(fresh, office.received().getFirst());

            office.untilDue();
            office.message();

            var late = office.received().get(1);
            ReceivedEvents.verify(fresh, late);
            assertThatThrownBy(() -> ReceivedEvents.verify(old, late)).isInstanceOf(WebhookVerificationException.class);
        }
    }

    /** Such a message fails again and again, and ends in the dead-letter queue. */
    @Test
    void aMessageThatNamesNoRowIsAFault() {
        try (var office = new Office(Receivers.FINE)) {
            assertThatThrownBy(() -> office.message("{\"something\":\"else\"}")).isInstanceOf(RuntimeException.class);
            office.message(new Delivery.Key(office.webhook.id(), "evt_unknown").message());
            assertThat(office.received()).isEmpty();
        }
    }

    static Change status(Webhook.Status status) {
        return new Change(Optional.empty(), Optional.empty(), Optional.of(status));
    }

    private static Change url(String url) {
        return new Change(Optional.of(url), Optional.empty(), Optional.empty());
    }

    private static String outcome(Delivery.Attempt attempt) {
        return attempt.status().map(Object::toString).or(attempt::error).orElseThrow();
    }
}
