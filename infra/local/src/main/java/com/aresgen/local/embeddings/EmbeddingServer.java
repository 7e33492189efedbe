package com.aresgen.local.embeddings;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Serves MiniLM by OpenAI's {@code POST /v1/embeddings} and {@code GET /v1/models} on the loopback interface. */
public final class EmbeddingServer implements AutoCloseable {
    /** Id of the model. */
    public static final String MODEL = "local/all-minilm-l6-v2";

    /** Numbers in a vector. */
    public static final int DIMENSION = 384;

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_TEXTS = 256;
    private static final int MOST_BYTES = 4 << 20;

    private final MiniLm model = new MiniLm();
    private final WebServer server;

    private EmbeddingServer() {
        server = WebServer.builder()
                .address(InetAddress.getLoopbackAddress())
                .port(0)
                .maxPayloadSize(MOST_BYTES)
                .shutdownHook(false)
                .routing(this::route)
                .build()
                .start();
    }

    /** Starts on a free port. */
    public static EmbeddingServer start() {
        return new EmbeddingServer();
    }

    /** The base of its API, {@code http://127.0.0.1:…/v1}. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.port() + "/v1");
    }

    @Override
    public void close() {
        server.stop();
        model.close();
    }

    private void route(HttpRouting.Builder routing) {
        routing.post("/v1/embeddings", this::embed).get("/v1/models", (_, response) -> send(response, models()));
    }

    private void embed(ServerRequest request, ServerResponse response) {
        JsonNode body;
        try {
            body = JSON.readTree(request.content().as(byte[].class));
        } catch (JacksonException _) {
            refuse(response, "The body is not JSON.");
            return;
        }
        var input = body.path("input");
        var texts = input.isString()
                ? List.of(input.asString())
                : input.valueStream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString)
                        .toList();
        if (!MODEL.equals(body.path("model").asString(MODEL))) {
            refuse(response, "The only model is " + MODEL + ".");
        } else if (texts.isEmpty()
                || texts.size() > MOST_TEXTS
                || (input.isArray() && texts.size() != input.size())
                || texts.stream().anyMatch(String::isBlank)) {
            refuse(response, "input is a text or a list of 1 to " + MOST_TEXTS + " texts, none blank.");
        } else {
            send(response, embeddings(texts));
        }
    }

    private JsonNode embeddings(List<String> texts) {
        var vectors = model.embed(texts);
        var answer = JSON.createObjectNode().put("object", "list").put("model", MODEL);
        var data = answer.putArray("data");
        IntStream.range(0, vectors.size()).forEach(i -> {
            var numbers =
                    data.addObject().put("object", "embedding").put("index", i).putArray("embedding");
            for (var number : vectors.get(i)) {
                numbers.add(number);
            }
        });
        // About four characters a token, as OpenAI's documentation says of English.
        var tokens =
                texts.stream().mapToLong(text -> Math.ceilDiv(text.length(), 4)).sum();
        answer.putObject("usage").put("prompt_tokens", tokens).put("total_tokens", tokens);
        return answer;
    }

    private static JsonNode models() {
        var answer = JSON.createObjectNode().put("object", "list");
        answer.putArray("data").addObject().put("id", MODEL).put("object", "model");
        return answer;
    }

    private static void refuse(ServerResponse response, String message) {
        var answer = JSON.createObjectNode();
        answer.putObject("error").put("message", message).put("type", "invalid_request_error");
        response.status(Status.BAD_REQUEST_400);
        send(response, answer);
    }

    private static void send(ServerResponse response, JsonNode answer) {
        response.header(HeaderValues.create(HeaderNames.CONTENT_TYPE, "application/json"))
                .send(JSON.writeValueAsBytes(answer));
    }
}
