package com.aresgen.http.stages;

import static com.aresgen.http.stages.Refusals.body;
import static com.aresgen.http.stages.Refusals.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.body.InvalidJson;
import com.aresgen.http.lists.InvalidCursor;
import com.aresgen.http.lists.InvalidLimit;
import com.aresgen.http.lists.InvalidTimestamp;
import com.aresgen.http.problem.InsufficientRole;
import com.aresgen.http.problem.InvalidBody;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemDetailsTest {
    @Test
    void aMisdirectedCallLearnsWhereToGo() {
        var problem = body(new RegionMismatch(Region.US, "https://us.api.aresgen.com"));
        assertThat(problem.path("region").stringValue()).isEqualTo("us");
        assertThat(problem.path("base_url").stringValue()).isEqualTo("https://us.api.aresgen.com");
    }

    @Test
    void brokenJsonIsLocated() {
        assertThat(body(new InvalidJson(7, "Not JSON")).path("offset").longValue())
                .isEqualTo(7);
    }

    @Test
    void membersThatSayNothingAreLeftOut() {
        assertThat(body(new InvalidCursor()).propertyNames())
                .containsExactlyInAnyOrder(
                        "type", "title", "status", "detail", "instance", "code", "request_id", "retryable", "error");
    }

    @Test
    void insufficientRoleNamesTheRoleThatIsNeeded() {
        assertThat(body(new InsufficientRole(Role.VIEWER, Role.ADMIN))
                        .path("detail")
                        .stringValue())
                .isEqualTo("This needs a key with the role admin; this key is a viewer.");
    }

    @Test
    void anotherWorkspacesThingIsDescribedLikeOneThatNeverWas() {
        assertThat(body(new NotFound(Problem.THREAD_NOT_FOUND, "thr_1"))
                        .path("detail")
                        .stringValue())
                .isEqualTo("No thread has the id thr_1.");
    }

    @Test
    void everyViolationIsListed() {
        var problem = body(new InvalidBody(List.of(
                new Violation("/a/0/b", "invalid_value", "must be c"),
                new Violation("/d", "required", "is required"))));
        assertThat(problem.path("errors"))
                .hasToString("[{\"pointer\":\"/a/0/b\",\"code\":\"invalid_value\",\"detail\":\"must be c\"},"
                        + "{\"pointer\":\"/d\",\"code\":\"required\",\"detail\":\"is required\"}]");
        assertThat(problem.path("detail").stringValue()).isEqualTo("/a/0/b: must be c (and 1 more, see errors)");
    }

    @ParameterizedTest
    @CsvSource({"100, see errors", "101, errors lists the first 100"})
    void moreThanAHundredViolationsAreCountedRatherThanListed(int violations, String where) {
        var problem = body(new InvalidBody(IntStream.range(0, violations)
                .mapToObj(i -> new Violation("/messages/" + i, "invalid_type", "must be an object"))
                .toList()));
        assertThat(problem.path("errors").size()).isEqualTo(100);
        assertThat(problem.path("detail").stringValue()).endsWith("(and " + (violations - 1) + " more, " + where + ")");
    }

    @ParameterizedTest
    @CsvSource({"/messages/0/role, messages.0.role", "/a~1b~0c/d, a/b~c.d", "/model, model", "'',"})
    void theParameterIsSpelledAsOpenAiDoes(String pointer, String parameter) {
        var problem = body(new InvalidBody(List.of(new Violation(pointer, "invalid_type", "must be x"))));
        assertThat(problem.path("error").path("param").asString(null)).isEqualTo(parameter);
    }

    @Test
    void theParameterOfAQueryIsNamed() {
        assertThat(parameter(new InvalidLimit("0"))).isEqualTo("limit");
        assertThat(parameter(new InvalidCursor())).isEqualTo("cursor");
        assertThat(parameter(new InvalidTimestamp("created_after", "x"))).isEqualTo("created_after");
        assertThat(parameter(new UnknownParameter(new TreeMap<>(Map.of("limt", Optional.empty())))))
                .isEqualTo("limt");
        assertThat(parameter(new InvalidBody(List.of(new Violation("/tools", "c", "x")))))
                .isEqualTo("tools");
    }

    @Test
    void whatACallerSentIsRepeatedButNotWithoutEnd() {
        assertThat(body(new InvalidLimit("9".repeat(5_000))).path("detail").stringValue())
                .hasSizeLessThan(200)
                .endsWith("9….");
    }

    @Test
    void aCharacterIsNeverCutInHalf() {
        var sent = "a".repeat(99) + "😀😀";
        assertThat(body(new InvalidLimit(sent)).path("detail").stringValue()).endsWith("a".repeat(99) + "….");
    }
}
