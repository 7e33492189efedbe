package com.aresgen.bench.units;

import com.aresgen.faults.StoreCalls;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.lambda.edge.CallContext;
import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.suite.RunningApi;
import com.aresgen.templates.DeployedFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A function with the variables of the template and its own cache, called on the caller's thread. Safe for threads. */
public record CountedFunction(DeployedFunction deployed, HttpFunction handler) {
    private static final Duration TIME = Duration.ofMinutes(5);

    /** A function that was not called yet, on the tables of the running template. */
    public static CountedFunction cold(String name, Function<Map<String, String>, HttpFunction> constructor) {
        var deployed = DeployedFunction.routed()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow();
        var environment = new TreeMap<>(deployed.variables());
        var local = RunningApi.eu().local();
        environment.putAll(Map.of(
                "AWS_REGION", "eu-west-1",
                "AWS_ENDPOINT_URL_DYNAMODB", local.tablesUrl().toString(),
                "AWS_ENDPOINT_URL_SECRETS_MANAGER", local.secretsUrl().toString(),
                "EMBEDDINGS_URL", local.embeddingsUrl().toString(),
                "BEDROCK_HINDRANCE", "the bench runs without Bedrock",
                "AWS_ACCESS_KEY_ID", "operator",
                "AWS_SECRET_ACCESS_KEY", "local"));
        return new CountedFunction(deployed, constructor.apply(environment));
    }

    /** What a call gets, and what it costs. */
    public record Counted(int status, String body, Consumption consumption, double millis) {
        public JsonNode json() {
            return Json.MAPPER.readTree(body);
        }

        /** The same, if the call has succeeded. */
        public Counted succeeded() {
            if (status / 100 != 2) {
                throw new IllegalStateException(status + " " + body);
            }
            return this;
        }
    }

    /**
     * Calls the function.
     *
     * @param idempotencyKey empty: none
     * @param body empty: none
     */
    public Counted call(
            BearerKey key, Map<String, String> path, Map<String, String> query, String idempotencyKey, String body)
            throws IOException {
        var event = Json.MAPPER.writeValueAsBytes(event(key, path, query, idempotencyKey, body));
        var out = new ByteArrayOutputStream();
        var consumption = new Consumption();
        var start = System.nanoTime();
        StoreCalls.<Object, IOException>watchedBy(consumption, () -> {
            handler.handleRequest(new ByteArrayInputStream(event), out, new CallContext(TIME));
            return out;
        });
        var millis = (System.nanoTime() - start) * 1e-6;
        var response = Json.MAPPER.readTree(out.toByteArray());
        return new Counted(
                response.path("statusCode").intValue(), response.path("body").stringValue(), consumption, millis);
    }

    private JsonNode event(
            BearerKey key, Map<String, String> path, Map<String, String> query, String idempotencyKey, String body) {
        var event = (ObjectNode) deployed.event();
        var headers = event.putObject("multiValueHeaders");
        headers.putArray("Authorization").add("Bearer " + key.text());
        headers.putArray("Content-Type").add("application/json");
        if (!idempotencyKey.isEmpty()) {
            headers.putArray("Idempotency-Key").add(idempotencyKey);
        }
        var parameters = event.putObject("pathParameters");
        path.forEach(parameters::put);
        var asked = event.putObject("multiValueQueryStringParameters");
        query.forEach((name, value) -> asked.putArray(name).add(value));
        return body.isEmpty() ? event.putNull("body") : event.put("body", body);
    }
}
