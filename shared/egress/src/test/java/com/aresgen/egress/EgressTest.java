package com.aresgen.egress;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.egress.receiver.ClosedPort;
import com.aresgen.egress.receiver.Receiver;
import com.aresgen.egress.receiver.ReceiverScript;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Egress sends and what it makes of the answer, against a receiver that may do anything. */
class EgressTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    @Test
    void sendsTheBytesAndReadsTheAnswer() throws Exception {
        try (var receiver = Receiver.start(ReceiverScript.says(202, "thanks", "Content-Type: text/plain"))) {
            var result = (Result.Answered) Sending.local().send(Sending.post(receiver.url("/hook?a=b")));

            assertThat(result.status()).isEqualTo(202);
            assertThat(result.body().text()).isEqualTo("thanks");
            assertThat(result.body().contentType()).isEqualTo("text/plain");
            assertThat(result.took()).isBetween(Duration.ofNanos(1), Duration.ofSeconds(2));
            var heard = receiver.received().getFirst();
            assertThat(heard.line()).isEqualTo("POST /hook?a=b HTTP/1.1");
            assertThat(heard.body()).isEqualTo("{\"a\":\"ü\"}");
            assertThat(heard.headers())
                    .containsEntry("Host", "127.0.0.1:" + receiver.port())
                    .containsEntry("Content-Type", "application/json")
                    .containsEntry("webhook-id", "evt_1")
                    .doesNotContainKeys("Accept-Encoding", "Cookie", "Authorization", "Expect");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirect(int status) throws Exception {
        try (var elsewhere = Receiver.start(ReceiverScript.says(200, ""));
                var receiver = Receiver.start(ReceiverScript.says(status, "", "Location: " + elsewhere.url("/")))) {
            var result = (Result.Answered) Sending.local().send(Sending.post(receiver.url("/")));

            assertThat(result.status()).isEqualTo(status);
            assertThat(receiver.received()).hasSize(1);
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @Test
    void readsNoMoreThan64KilobytesOfAnAnswerWithoutEnd() throws Exception {
        try (var receiver = Receiver.start(ReceiverScript.pours(OK + "\r\n"))) {
            var result = (Result.Answered) Sending.local().send(Sending.post(receiver.url("/")));

            assertThat(result.body().bytes()).hasSize(65_536);
            assertGone(receiver);
        }
    }

    @Test
    void readsNoMoreThan64KilobytesOfAnAnswerWithALength() throws Exception {
        try (var receiver = Receiver.start(ReceiverScript.says(200, "x".repeat(65_537)))) {
            var result = (Result.Answered) Sending.local().send(Sending.post(receiver.url("/")));

            assertThat(result.body().bytes()).hasSize(65_536);
        }
    }

    @Test
    void reportsAnAnswerThatBreaksOff() throws Exception {
        try (var receiver = Receiver.start(ReceiverScript.breaksOff(200))) {
            assertFailed(receiver.url("/"), Result.Reason.BROKEN_OFF);
        }
        try (var receiver = Receiver.start(ReceiverScript.raw(OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nhal"))) {
            assertFailed(receiver.url("/"), Result.Reason.BROKEN_OFF);
        }
        try (var receiver = Receiver.start(ReceiverScript.raw(OK + "Content-"))) {
            assertFailed(receiver.url("/"), Result.Reason.NOT_HTTP);
        }
        try (var receiver = Receiver.start(ReceiverScript.raw(""))) {
            assertFailed(receiver.url("/"), Result.Reason.BROKEN_OFF);
        }
    }

    @Test
    void reportsWhatIsNoHttp() throws Exception {
        try (var receiver = Receiver.start(ReceiverScript.raw("HTTP/4.0 200 OK\r\n\r\n"))) {
            assertFailed(receiver.url("/"), Result.Reason.NOT_HTTP);
        }
        try (var receiver = Receiver.start(ReceiverScript.raw("SSH-2.0-OpenSSH_9.9\r\n"))) {
            assertThat(Sending.local().send(Sending.post(receiver.url("/")))).isInstanceOf(Result.Failed.class);
        }
        try (var receiver = Receiver.start(ReceiverScript.raw(OK + "A: " + "b".repeat(10_000) + "\r\n\r\n"))) {
            assertThat(Sending.local().send(Sending.post(receiver.url("/")))).isInstanceOf(Result.Failed.class);
        }
        try (var receiver = Receiver.start(ReceiverScript.raw(OK + "A: b\r\n".repeat(101) + "\r\n"))) {
            assertThat(Sending.local().send(Sending.post(receiver.url("/")))).isInstanceOf(Result.Failed.class);
        }
    }

    @Test
    void waitsNoLongerThanItsPatience() throws Exception {
        try (var receiver = Receiver.start(ReceiverScript.hangs())) {
            assertTimedOut(receiver);
        }
        try (var receiver = Receiver.start(ReceiverScript.hangsAfter(OK + "Content-Length: 5\r\n\r\n"))) {
            assertTimedOut(receiver);
        }
        try (var receiver = Receiver.start(ReceiverScript.drips(OK))) {
            assertTimedOut(receiver);
        }
        try (var receiver = Receiver.start(ReceiverScript.drips(OK + "Content-Length: 100000\r\n\r\n"))) {
            assertTimedOut(receiver);
        }
    }

    @Test
    void waitsNoLongerForAResolver() {
        AddressResolver slow = _ -> {
            try {
                Thread.sleep(Duration.ofMinutes(1));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            return java.util.List.of();
        };

        var result = Sending.egress(EgressPolicy.INTERNET, slow).send(Sending.post("https://example.com/"));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Result.Reason.TIMED_OUT));
    }

    @Test
    void reportsThatNobodyListens() throws Exception {
        try (var nobody = new ClosedPort()) {
            assertFailed(nobody.url("/"), Result.Reason.NOT_CONNECTED);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "17,                                 17",
                "0,                                  0",
                "999999999,                          999999999",
                "'Mon, 11 May 2026 08:15:22 GMT',    60",
                "'Mon, 11 May 2026 08:00:00 GMT',    0",
                "soon,                               -",
                "-5,                                 -",
                "1.5,                                2",
                "9999999999999,                      999999999",
            })
    void readsHowLongToWait(String field, Integer seconds) throws Exception {
        try (var receiver = Receiver.start(ReceiverScript.says(429, "", "Retry-After: " + field))) {
            var result = (Result.Answered) Sending.local().send(Sending.post(receiver.url("/")));

            assertThat(result.retryAfter())
                    .isEqualTo(Optional.ofNullable(seconds).map(Duration::ofSeconds));
        }
    }

    private static void assertFailed(String url, Result.Reason reason) {
        assertThat(Sending.local().send(Sending.post(url)))
                .isInstanceOfSatisfying(
                        Result.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(reason));
    }

    private static void assertTimedOut(Receiver receiver) throws InterruptedException {
        var result = Sending.local().send(Sending.post(receiver.url("/")));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Result.Reason.TIMED_OUT));
        assertThat(result.took()).isBetween(Duration.ofMillis(1_900), Duration.ofSeconds(4));
        assertGone(receiver);
    }

    /** A connection that we gave up is closed by us, not left to the receiver. */
    private static void assertGone(Receiver receiver) throws InterruptedException {
        for (int i = 0; i < 100 && receiver.stillOpen() > 0; i++) {
            Thread.sleep(20);
        }
        assertThat(receiver.stillOpen()).isZero();
    }
}
