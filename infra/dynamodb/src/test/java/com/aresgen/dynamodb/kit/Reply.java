package com.aresgen.dynamodb.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the engine answered. */
public record Reply(int status, ObjectNode body, HttpResponse<String> response) {
    /** The error's name without its namespace; empty if the answer is no error. */
    public String error() {
        var type = body.path("__type").asString("");
        return type.substring(type.indexOf('#') + 1);
    }

    public String message() {
        return body.path("message").asString(body.path("Message").asString(""));
    }

    /** The body of an answer that is no error. */
    public ObjectNode ok() {
        assertThat(status).as(body.toString()).isEqualTo(200);
        return body;
    }

    /** Expects an answer whose body is exactly this JSON. */
    public void is(String json) {
        assertThat(ok()).isEqualTo(new JsonMapper().readTree(json));
    }

    /** Expects an error with exactly this message. */
    public void fails(String error, String message) {
        assertThat(error()).as(body.toString()).isEqualTo(error);
        assertThat(message()).isEqualTo(message);
        assertThat(status).isEqualTo(400);
    }
}
