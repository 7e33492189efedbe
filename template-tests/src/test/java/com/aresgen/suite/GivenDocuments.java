package com.aresgen.suite;

import com.aresgen.http.values.BearerKey;

/** Makes documents, and what belongs to them, for samples. */
final class GivenDocuments {
    private GivenDocuments() {}

    /** As the sample of POST /v1/documents has it, with a line that was typed at its end. */
    static String document(BearerKey maker) {
        var sample = Row.named("CreateDocument").body();
        var id = RunningApi.eu()
                .http()
                .post("/v1/documents", sample.toString())
                .as(maker)
                .send()
                .json()
                .path("id")
                .stringValue();
        var length = sample.path("content").stringValue().length();
        RunningApi.eu()
                .http()
                .post(
                        "/v1/documents/" + id + "/changes",
                        "{\"base_revision\":0,\"changes\":[%d,[0,\"\",\"We are glad to hear from you.\"]]}"
                                .formatted(length))
                .as(maker)
                .send();
        return id;
    }

    static String withSuggestion(BearerKey maker) {
        var id = document(maker);
        var _ = suggestion(maker, id);
        return id;
    }

    static String suggestion(BearerKey maker, String document) {
        return RunningApi.eu()
                .http()
                .post(
                        "/v1/documents/" + document + "/commands",
                        Row.named("RunCommand").body().put("mode", "suggest").toString())
                .as(maker)
                .send()
                .json()
                .path("suggestion_id")
                .stringValue();
    }

    static String editToken(BearerKey maker, String document) {
        return RunningApi.eu()
                .http()
                .post("/v1/documents/" + document + "/tokens", "{}")
                .as(maker)
                .send()
                .json()
                .path("id")
                .stringValue();
    }
}
