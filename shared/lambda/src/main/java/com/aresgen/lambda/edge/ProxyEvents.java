package com.aresgen.lambda.edge;

import com.amazonaws.services.lambda.runtime.Context;
import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Parameters;
import com.aresgen.http.Payload;
import com.aresgen.http.Trail;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.Headers;
import com.aresgen.http.values.Ids;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * API Gateway's proxy events and responses (REST API, payload version 1.0) to and from calls and answers.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
 */
public final class ProxyEvents {
    private final InstantSource clock;
    private final Ids ids;

    public ProxyEvents(InstantSource clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    AdapterRequest behindAdapter() {
        return new AdapterRequest(clock, ids);
    }

    Call read(JsonNode event, Context context) {
        var now = clock.instant();
        var headers = new Headers(lists(event.path("multiValueHeaders"), String.CASE_INSENSITIVE_ORDER));
        var request = event.path("requestContext");
        return new Call(
                ids.next("req"),
                now,
                now.plusMillis(context.getRemainingTimeInMillis()),
                event.path("httpMethod").asString(),
                "/" + request.path("stage").asString() + event.path("resource").asString(),
                request.path("path").asString(),
                texts(event.path("pathParameters")),
                new Parameters(lists(event.path("multiValueQueryStringParameters"), String::compareTo)),
                headers,
                body(event, headers.first("Content-Type").orElse("")),
                request.path("identity").path("sourceIp").asString(),
                new Trail(),
                Optional.empty(),
                Optional.empty());
    }

    byte[] write(Answer answer) {
        var headers = new LinkedHashMap<>(answer.headers().fields());
        if (!answer.body().contentType().isEmpty()) {
            headers.put("Content-Type", List.of(answer.body().contentType()));
        }
        return Json.MAPPER.writeValueAsBytes(
                new Response(answer.status(), headers, answer.body().text(), false));
    }

    /** Members as API Gateway spells them. */
    private record Response(
            @JsonProperty("statusCode") int statusCode,
            @JsonProperty("multiValueHeaders") Map<String, List<String>> headers,
            String body,
            @JsonProperty("isBase64Encoded") boolean base64) {}

    private static Payload body(JsonNode event, String contentType) {
        var text = event.path("body").asString("");
        var bytes = event.path("isBase64Encoded").asBoolean(false)
                ? Base64.getDecoder().decode(text)
                : text.getBytes(StandardCharsets.UTF_8);
        return new Payload(contentType, bytes);
    }

    private static Map<String, List<String>> lists(JsonNode members, Comparator<String> order) {
        var map = new TreeMap<String, List<String>>(order);
        members.propertyStream()
                .forEach(member -> map.put(
                        member.getKey(),
                        member.getValue().valueStream().map(JsonNode::asString).toList()));
        return map;
    }

    private static Map<String, String> texts(JsonNode members) {
        var map = new TreeMap<String, String>();
        members.propertyStream()
                .forEach(member -> map.put(member.getKey(), member.getValue().asString()));
        return map;
    }
}
