package com.aresgen.documents.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.suite.RunningApi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What browsers load from the API itself, without a key. */
final class FilesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static HttpResponse<String> get(String file) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(RunningApi.eu().local().baseUrl() + "/v1/editor/" + file));
        return CLIENT.send(request.header("Origin", "https://app.example.com").build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "client.js, text/javascript, connect",
        "codemirror.js, text/javascript, @codemirror/view",
        "yjs.js, text/javascript, bindYText",
        "page.js, text/javascript, aresgen-editor",
        "page.css, text/css, --accent",
        "licences.txt, text/plain, MIT License",
    })
    void aScriptIsThereForPagesOfAllOrigins(String file, String type, String words) throws Exception {
        var answer = get(file);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo(type + "; charset=utf-8");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.body()).contains(words);
    }

    @Test
    void thePageKnowsTheAddressOfSocketsAndMayReachNothingElse() throws Exception {
        var live = LiveDocument.address();
        var answer = get("index.html");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src data:;"
                        + " connect-src 'self' ws://" + live.getAuthority()
                        + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
        assertThat(answer.body()).contains("content=\"" + live + "\"").doesNotContain("${LIVE_URL}");
    }

    @ParameterizedTest
    @CsvSource({"other.js", "page.map", "index", "INDEX.HTML", "..%2Findex.html"})
    void anotherNameIsNoRoute(String file) throws Exception {
        var answer = get(file);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(Json.MAPPER.readTree(answer.body()).path("code").asString()).isEqualTo("route_not_found");
    }
}
