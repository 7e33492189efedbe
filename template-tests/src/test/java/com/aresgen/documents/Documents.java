package com.aresgen.documents;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.Http;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A caller that creates documents. */
public record Documents(BearerKey key) {
    /** The body of a new document. */
    static String titled(String title, String content) {
        return Json.MAPPER
                .createObjectNode()
                .put("title", title)
                .put("content", content)
                .toString();
    }

    Http.Request create(String body) {
        return RunningApi.eu().http().post("/v1/documents", body).as(key);
    }

    public Document created(String content) {
        return new Document(
                key, create(titled("Harbour", content)).send().json().path("id").stringValue());
    }

    Reply list(String query) {
        return RunningApi.eu().http().get("/v1/documents" + query).as(key).send();
    }

    static List<String> ids(Reply list) {
        return list.json()
                .valueStream()
                .map(each -> each.path("id").stringValue())
                .toList();
    }

    /** The pointers of a problem's violations. */
    static List<String> pointers(Reply problem) {
        return problem.json()
                .path("errors")
                .valueStream()
                .map(each -> each.path("pointer").stringValue())
                .toList();
    }

    /** The edit token that an answer shows. */
    static BearerKey token(JsonNode shown) {
        return BearerKey.parse(shown.path("token").stringValue()).orElseThrow();
    }
}
