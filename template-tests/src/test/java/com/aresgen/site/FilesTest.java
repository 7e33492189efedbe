package com.aresgen.site;

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
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers load from the API itself, without a key. */
final class FilesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(RunningApi.eu().local().baseUrl() + "/v1/" + path));
        return CLIENT.send(request.header("Origin", "https://app.example.com").build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "editor/client.js, text/javascript, connect",
        "editor/codemirror.js, text/javascript, @codemirror/view",
        "editor/yjs.js, text/javascript, bindYText",
        "editor/page.js, text/javascript, aresgen-editor",
        "editor/page.css, text/css, --accent",
        "editor/licences.txt, text/plain, MIT License",
        "widget.js, text/javascript, attachShadow",
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
        var live = RunningApi.eu().local().liveUrl().orElseThrow();
        var answer = get("editor/index.html");

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
    @CsvSource({
        "console.js, text/javascript, console-app",
        "chart.js, text/javascript, uplot",
        "graph.js, text/javascript, layout",
        "yaml.js, text/javascript, Definition",
        "console.css, text/css, --accent",
        "licences.txt, text/plain, BSD 3-Clause",
    })
    void filesOfTheConsoleAreForItsOwnPages(String file, String type, String words) throws Exception {
        var answer = get("console/" + file);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo(type + "; charset=utf-8");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
        assertThat(answer.body()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "try.html"})
    void aPageOfTheConsoleReachesThisApiAlone(String file) throws Exception {
        var answer = get("console/" + file);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src data:;"
                        + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    }

    @ParameterizedTest
    @CsvSource({
        "editor/other.js",
        "editor/page.map",
        "editor/index",
        "editor/INDEX.HTML",
        "editor/..%2Findex.html",
        "console/other.js",
        "console/..%2Feditor%2Findex.html",
        "console/client.js",
    })
    void anotherNameIsNoRoute(String file) throws Exception {
        var answer = get(file);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(Json.MAPPER.readTree(answer.body()).path("code").asString()).isEqualTo("route_not_found");
    }
}
