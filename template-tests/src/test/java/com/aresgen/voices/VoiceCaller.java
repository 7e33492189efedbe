package com.aresgen.voices;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.Http;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A caller that trains voices and uses them. */
record VoiceCaller(BearerKey key) {
    static ObjectNode voice(String name, String sample) {
        return Json.MAPPER.createObjectNode().put("name", name).put("sample_text", sample);
    }

    Reply create(ObjectNode voice) {
        return RunningApi.eu()
                .http()
                .post("/v1/voices", voice.toString())
                .as(key)
                .send();
    }

    /** Trains a voice that bans phrases, and returns its id. */
    String banning(String... phrases) {
        return created(banned(phrases));
    }

    static ObjectNode banned(String... phrases) {
        var voice = voice("Harbour", Writing.CHATTY);
        List.of(phrases).forEach(voice.withArrayProperty("banned_phrases")::add);
        return voice;
    }

    /** Returns the id. */
    String created(ObjectNode voice) {
        return create(voice).json().path("id").stringValue();
    }

    Http.Request patch(String id, String change) {
        return RunningApi.eu()
                .http()
                .request("PATCH", "/v1/voices/" + id)
                .body(change)
                .as(key);
    }

    Reply get(String idAndQuery) {
        return RunningApi.eu().http().get("/v1/voices/" + idAndQuery).as(key).send();
    }

    Reply list(String query) {
        return RunningApi.eu().http().get("/v1/voices" + query).as(key).send();
    }

    Reply check(String id, String text) {
        return RunningApi.eu()
                .http()
                .post(
                        "/v1/voices/" + id + "/check",
                        Json.MAPPER.createObjectNode().put("text", text).toString())
                .as(key)
                .send();
    }

    Reply chat(ObjectNode request) {
        return RunningApi.eu()
                .http()
                .post("/v1/chat/completions", request.toString())
                .as(key)
                .send();
    }
}
