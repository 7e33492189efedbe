package com.aresgen.lambda.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.aresgen.lambda.aws.AwsConnections;
import com.aresgen.lambda.connections.CountingPort;
import com.aresgen.lambda.logs.JsonLogs;
import com.aresgen.lambda.snapshot.Priming.Rehearsal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** A fault in priming costs the first calls some time, and neither the snapshot nor its connections. */
final class FailedPrimingTest {
    private static final Logger LOGGER = JsonLogs.logger(Priming.class.getName());

    /** Named as a function is that has a sample. */
    private static final class GetHealthFunction {}

    private static final class UnknownFunction {}

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @AutoClose
    private final AwsConnections connections = new AwsConnections(Duration.ofMinutes(1));

    @BeforeEach
    void listen() {
        logged.start();
        LOGGER.addAppender(logged);
        LOGGER.setAdditive(false);
    }

    @AfterEach
    void stopListening() {
        LOGGER.detachAppender(logged);
        LOGGER.setAdditive(true);
    }

    @Test
    void anExceptionIsLoggedAndTheSnapshotIsTaken() {
        priming(GetHealthFunction.class, _ -> {
                    throw new IllegalStateException("a sample of another function");
                })
                .attempt();

        assertLogged("a sample of another function");
    }

    @Test
    void soIsAnError() {
        priming(GetHealthFunction.class, _ -> {
                    throw new NoClassDefFoundError("com/aresgen/LeftOutOfTheJar");
                })
                .attempt();

        assertLogged("com/aresgen/LeftOutOfTheJar");
    }

    @Test
    void soIsASampleThatIsMissing() {
        priming(UnknownFunction.class, _ -> {}).attempt();

        assertLogged("events/Unknown.json is missing: SnapStart has nothing to prime with");
    }

    @Test
    void testsSeeTheFault() {
        var priming = priming(GetHealthFunction.class, _ -> {
            throw new IllegalStateException("a sample of another function");
        });

        assertThatThrownBy(priming::prime).isInstanceOf(IllegalStateException.class);
        assertThat(logged.list).isEmpty();
    }

    @Test
    void aSnapshotAfterAFaultHasNoConnectionEither() throws Exception {
        try (var port = CountingPort.open(FailedPrimingTest::answer)) {
            priming(GetHealthFunction.class, _ -> {
                        call(port);
                        call(port);
                        throw new IllegalStateException("after two calls");
                    })
                    .attempt();

            assertThat(port.connections()).isOne();
            port.awaitNoneOpen();
        }
        assertLogged("after two calls");
    }

    private Priming priming(Class<?> function, Rehearsal rehearsal) {
        return Priming.beforeSnapshot(function, rehearsal, connections);
    }

    private void assertLogged(String message) {
        assertThat(logged.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.ERROR);
            assertThat(line.getThrowableProxy().getMessage()).isEqualTo(message);
            assertThat(line.getKeyValuePairs())
                    .singleElement()
                    .satisfies(pair -> assertThat(pair.value).isIn("GetHealth", "Unknown"));
        });
    }

    private void call(CountingPort port) {
        var request = SdkHttpRequest.builder()
                .uri(port.url())
                .method(SdkHttpMethod.GET)
                .build();
        try {
            var answer = connections
                    .prepareRequest(
                            HttpExecuteRequest.builder().request(request).build())
                    .call();
            answer.responseBody().orElseThrow().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isEmpty()) {
                caller.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII));
            }
        }
    }
}
