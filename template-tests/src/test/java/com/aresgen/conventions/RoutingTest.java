package com.aresgen.conventions;

import static com.aresgen.conventions.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.Route;
import com.aresgen.http.values.Permission;
import com.aresgen.suite.OpenApi;
import com.aresgen.suite.Row;
import com.aresgen.suite.RunningApi;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @ParameterizedTest
    @MethodSource("com.aresgen.suite.Row#routed")
    void aMethodThatAPathDoesNotHaveIsRefusedWithThoseItHas(Row row) {
        var has = Row.routed()
                .map(Row::route)
                .filter(route -> route.path().equals(row.route().path()))
                .map(Route::method)
                .flatMap(method -> method.equals("GET") ? Stream.of(method, "HEAD") : Stream.of(method))
                .sorted()
                .toList();
        for (var method : METHODS) {
            if (!has.contains(method)) {
                var reply = RunningApi.eu().http().request(method, row.path()).send();
                assertProblem(reply, 405, "method_not_allowed");
                assertThat(reply.header("Allow")).isEqualTo(String.join(", ", has));
            }
        }
    }

    /** RFC 9110, section 9.3.2. */
    @ParameterizedTest
    @MethodSource("com.aresgen.suite.Row#routed")
    void aHeadIsAGetWhoseBodyStaysThere(Row row) {
        if (row.route().method().equals("GET")) {
            var key = RunningApi.eu().newTenant().admin();
            var got = RunningApi.eu().http().get(row.path()).as(key).send();
            var head =
                    RunningApi.eu().http().request("HEAD", row.path()).as(key).send();

            assertThat(head.status()).isEqualTo(got.status());
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().map().keySet())
                    .containsAll(got.headers().map().keySet());
            assertThat(head.header("Content-Type")).isEqualTo(got.header("Content-Type"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/", "/v1/nothing", "/v1/chat", "/v1/chat/completions/more", "/v1/%2e%2e/models"})
    void thereIsNothingElsewhere(String path) {
        for (var method : METHODS) {
            assertProblem(RunningApi.eu().http().request(method, path).send(), 404, "route_not_found");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/responses | chat.completions",
                "/v1/responses/resp_1 | chat.completions",
                "/v1/embeddings | makes no embeddings",
                "/v1/completions | POST /v1/chat/completions",
                "/v1/messages | format of OpenAI",
                "/v1/v1/chat/completions | ends with /v1",
                "/v1/images/generations | chat completions and models",
            })
    void aClientOfOpenAiReadsWhatToSet(String path, String hint) {
        var reply = RunningApi.eu().http().post(path, "{}").send();

        assertProblem(reply, 404, "route_not_found");
        assertThat(reply.json().path("detail").stringValue()).contains(hint);
    }

    @Test
    void theTableOfEndpointsTheFunctionsAndTheOpenApiFileHaveTheSameRoutes() {
        var functions = Row.routed().map(Row::toString).collect(Collectors.toSet());
        var template = RunningApi.eu().local().routes().stream()
                .filter(route -> !route.function().endsWith("-Fallback")
                        && !route.method().equals("HEAD"))
                .map(route -> route.method() + " /v1" + route.path())
                .collect(Collectors.toSet());

        assertThat(template).isEqualTo(functions);
        assertThat(openApi())
                .isEqualTo(functions.stream()
                        .map(route -> route.replace("+}", "}"))
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.suite.Row#routed")
    void theOpenApiFileNamesTheRoleThatIsNeeded(Row row) {
        var operation = OpenApi.FILE
                .paths()
                .path(row.route().path().replace("+}", "}"))
                .path(row.route().method().toLowerCase(Locale.ROOT));

        assertThat(operation.path("x-role").asString("")).isEqualTo(row.roleName());
        assertThat(operation.path("x-permission").asString(""))
                .isEqualTo(row.route().permission().map(Permission::wire).orElse(""));
        assertThat(operation.path("security").isEmpty() && operation.has("security"))
                .as("says that no key is needed")
                .isEqualTo(row.route().role().isEmpty());
        assertThat(operation.path("operationId").asString("")).isEqualTo(row.endpoint());
    }

    private static Set<String> openApi() {
        return OpenApi.FILE
                .paths()
                .propertyStream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toSet());
    }
}
