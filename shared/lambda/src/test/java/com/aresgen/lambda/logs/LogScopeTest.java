package com.aresgen.lambda.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.aresgen.http.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Lines as they are written, by what caused them. */
final class LogScopeTest {
    private static final Logger ROOT = JsonLogs.logger(Logger.ROOT_LOGGER_NAME);

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        ROOT.addAppender(logged);
    }

    @AfterEach
    void stopListening() {
        ROOT.detachAppender(logged);
    }

    @Test
    void aLineSaysWhichCallAndInvocationCausedIt() {
        try (var _ = LogScope.ofInvocation("inv-1");
                var _ = LogScope.ofRequest("req_1")) {
            warn();
        }
        warn();

        assertThat(line(0).path("aws_request_id").asString()).isEqualTo("inv-1");
        assertThat(line(0).path("request_id").asString()).isEqualTo("req_1");
        assertThat(line(1).propertyNames()).doesNotContain("aws_request_id", "request_id");
    }

    @Test
    void aCallWithinARunIsInBoth() {
        try (var _ = LogScope.ofRun("run_1")) {
            try (var _ = LogScope.ofRequest("req_1")) {
                warn();
            }
            try (var _ = LogScope.ofRequest("req_2");
                    var _ = LogScope.ofRequest("req_3")) {
                warn();
            }
            warn();
        }

        assertThat(line(0).path("run_id").asString()).isEqualTo("run_1");
        assertThat(line(0).path("request_id").asString()).isEqualTo("req_1");
        assertThat(line(1).path("request_id").asString()).isEqualTo("req_3");
        assertThat(line(2).path("run_id").asString()).isEqualTo("run_1");
        assertThat(line(2).has("request_id")).isFalse();
    }

    @Test
    void aCallThatIsNoInvocationHasNoSuchMember() {
        try (var _ = LogScope.ofInvocation("")) {
            warn();
        }

        assertThat(line(0).has("aws_request_id")).isFalse();
    }

    @Test
    void theScopesGoWithWorkToAnotherThreadAndDoNotStayThere() throws Exception {
        try (var other = Executors.newSingleThreadExecutor()) {
            try (var _ = LogScope.ofRun("run_1")) {
                other.submit(LogScope.carriedBy(LogScopeTest::warn)).get();
            }
            other.submit(LogScopeTest::warn).get();
        }

        assertThat(line(0).path("run_id").asString()).isEqualTo("run_1");
        assertThat(line(1).has("run_id")).isFalse();
    }

    /** They have a request id of their own, and no JSON object may have two members of a name. */
    @ParameterizedTest
    @ValueSource(strings = {RequestLog.AUDIT, MetricsLog.LOGGER})
    void theLinesOfARequestHaveOnlyTheirOwnMembers(String logger) {
        try (var _ = LogScope.ofInvocation("inv-1");
                var _ = LogScope.ofRequest("req_1")) {
            JsonLogs.logger(logger).atInfo().addKeyValue("request_id", "req_1").log("own");
        }

        assertThat(text(0)).containsOnlyOnce("request_id");
    }

    private static boolean warn() {
        JsonLogs.logger(LogScopeTest.class.getName()).warn("something");
        return true;
    }

    private JsonNode line(int index) {
        return Json.MAPPER.readTree(text(index));
    }

    private String text(int index) {
        var encoder = JsonLogs.encoder(ROOT.getLoggerContext());
        return new String(encoder.encode(logged.list.get(index)), StandardCharsets.UTF_8);
    }
}
