package com.aresgen.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The docs page: all of it comes from this machine, and it exposes no other file of this machine. */
final class DocsTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    @Test
    void the_page_is_there_with_all_that_it_names() {
        var page = Running.get("/docs/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        var links =
                LINK.matcher(page.body()).results().map(link -> link.group(1)).toList();
        assertThat(links).hasSizeGreaterThan(3).allSatisfy(link -> {
            assertThat(Running.get("/docs/" + link).statusCode()).as(link).isEqualTo(200);
        });
    }

    @Test
    void a_browser_may_ask_nobody_else() {
        for (var path : new String[] {"/docs/", "/docs/docs.js", "/docs/swagger-ui-bundle.js"}) {
            assertThat(Running.get(path).headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy ->
                            assertThat(policy).startsWith("default-src 'self';").doesNotContain("http"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs"})
    void the_ways_that_a_person_tries_lead_to_it(String path) {
        var response = Running.get(path);
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location")).hasValue("/docs/");
    }

    @Test
    void the_page_carries_no_key() {
        assertThat(Running.get("/docs/").body() + Running.get("/docs/docs.js").body())
                .doesNotContain(Running.api().key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
    void whatever_is_not_read_is_the_gateways(String method) {
        var response = Running.send(Running.request("/docs/").method(method, BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Running.body(response).path("code").asString()).isEqualTo("route_not_found");
    }

    /** The class path has logging.properties beside docs/, and the WebJar a pom.properties outside its folder. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/nothing",
                "/docs/logging.properties",
                "/docs/docs/docs.js",
                "/docs/com/aresgen/local/Main.class",
                "/docs/META-INF/MANIFEST.MF",
                "/docs/../logging.properties",
                "/docs/%2e%2e/logging.properties",
                "/docs/..%2flogging.properties",
                "/docs/%2e%2e%2flogging.properties",
                "/docs/..%5clogging.properties",
                "/docs/.%2e/logging.properties",
                "/docs/..;/logging.properties",
                "/docs/docs.js/../../logging.properties",
                "/docs/docs.js%2f..%2f..%2flogging.properties",
                "/docs//logging.properties",
                "/docs/....//logging.properties",
                "/docs/%252e%252e/logging.properties",
                "/docs/%c0%ae%c0%ae/logging.properties",
                "/docs/..%2f..%2f..%2f..%2f..%2flogging.properties",
                "/docs/..%2f..%2f..%2f..%2fmaven/org.webjars/swagger-ui/pom.properties",
                "/docs/META-INF/resources/webjars/",
                "/docs/%00",
                "/docs/docs.js%00",
                "/docs//etc/passwd",
                "/docs/file:/etc/passwd",
            })
    void no_path_leads_out_of_its_folders(String path) throws IOException {
        var answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .matches("(?s)HTTP/1\\.1 40[04] .*")
                .containsIgnoringCase("application/problem+json")
                .doesNotContain(".level", "version=", "root:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs/.", "/docs/;x=1", "//elsewhere.example/../docs/.", "//elsewhere.example/../docs"})
    void no_spelling_leads_elsewhere(String path) throws IOException {
        var answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).doesNotContainIgnoringCase("location: //").doesNotContainIgnoringCase("location: http");
    }

    private static String raw(String request) throws IOException {
        var base = Running.api().baseUrl();
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
