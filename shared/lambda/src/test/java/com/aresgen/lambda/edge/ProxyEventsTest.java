package com.aresgen.lambda.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Payload;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.Headers;
import com.aresgen.http.values.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Events as API Gateway sends them, and responses as it expects them. */
class ProxyEventsTest {
    private static final Instant NOW = Instant.parse("2026-05-11T08:14:22.184Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final Duration LEFT = Duration.ofMillis(29_500);

    private final ProxyEvents events = new ProxyEvents(CLOCK, new Ids(CLOCK));

    @Test
    void aBodyInBase64IsReadAsTheBytesThatTheCallerSent() {
        byte[] sent = {0, (byte) 0xFF, (byte) 0xFB, '\n', '+'};

        var call = read("""
                {"multiValueHeaders": {"content-type": ["application/octet-stream"]},
                 "body": "%s", "isBase64Encoded": true}""".formatted(Base64.getEncoder().encodeToString(sent)));

        assertThat(call.body().bytes()).isEqualTo(sent);
        assertThat(call.body().contentType()).isEqualTo("application/octet-stream");
    }

    @Test
    void anyOtherBodyIsTextInUtf8EvenIfItCouldBeBase64() {
        assertThat(read("{\"body\": \"aGk=\", \"isBase64Encoded\": false}")
                        .body()
                        .text())
                .isEqualTo("aGk=");
        assertThat(read("{\"body\": \"aGk=\"}").body().text()).isEqualTo("aGk=");
        assertThat(read("{\"body\": \"é🐝\"}").body().bytes()).isEqualTo("é🐝".getBytes(StandardCharsets.UTF_8));
        assertThat(read("{\"body\": null, \"isBase64Encoded\": false}").body().bytes())
                .isEmpty();
        assertThat(read("{\"body\": null, \"isBase64Encoded\": true}").body().bytes())
                .isEmpty();
    }

    @Test
    void theDeadlineIsWhenLambdaStopsTheFunction() {
        var call = read("{}");

        assertThat(call.receivedAt()).isEqualTo(NOW);
        assertThat(call.deadline()).isEqualTo(NOW.plus(LEFT));
    }

    @Test
    void everyMemberOfACallComesFromItsPlaceInTheEvent() {
        var call = read("""
                {"httpMethod": "GET", "resource": "/things/{id}", "path": "/v1/things/decoded",
                 "pathParameters": {"id": "a b"},
                 "queryStringParameters": {"tag": "two"},
                 "multiValueQueryStringParameters": {"tag": ["one", "two"]},
                 "headers": {"Accept": "b"},
                 "multiValueHeaders": {"Accept": ["a", "b"]},
                 "requestContext": {"stage": "v1", "path": "/v1/things/a%20b", "identity": {"sourceIp": "192.0.2.7"}}}""");

        assertThat(call.method()).isEqualTo("GET");
        assertThat(call.route()).isEqualTo("/v1/things/{id}");
        assertThat(call.path()).isEqualTo("/v1/things/a%20b");
        assertThat(call.pathParameters()).isEqualTo(Map.of("id", "a b"));
        assertThat(call.query().values()).isEqualTo(Map.of("tag", List.of("one", "two")));
        assertThat(call.headers().fields().get("accept")).isEqualTo(List.of("a", "b"));
        assertThat(call.ip()).isEqualTo("192.0.2.7");
        assertThat(call.authenticated()).isEmpty();
        assertThat(call.requestId()).startsWith("req_");
    }

    @Test
    void aResponseIsTextWithAllHeadersOfTheAnswerAndTheTypeOfItsBody() {
        var headers = Headers.NONE.with("X-Region", "eu");
        var body = new Payload(Payload.JSON, "{\"é\":1}".getBytes(StandardCharsets.UTF_8));

        assertThat(Json.MAPPER.readTree(events.write(new Answer(201, body, headers))))
                .isEqualTo(Json.MAPPER.readTree("""
                {"statusCode": 201, "multiValueHeaders": {"X-Region": ["eu"], "Content-Type": ["application/json"]},
                 "body": "{\\"é\\":1}", "isBase64Encoded": false}"""));
        assertThat(Json.MAPPER.readTree(events.write(new Answer(204, Payload.EMPTY, Headers.NONE))))
                .isEqualTo(Json.MAPPER.readTree("""
                {"statusCode": 204, "multiValueHeaders": {}, "body": "", "isBase64Encoded": false}"""));
    }

    private Call read(String event) {
        return events.read(Json.MAPPER.readTree(event), new CallContext(LEFT));
    }
}
