package com.aresgen.http.stages;

import static com.aresgen.http.stages.Refusals.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aresgen.http.Answer;
import com.aresgen.http.Calls;
import com.aresgen.http.Outcome;
import com.aresgen.http.json.Json;
import com.aresgen.http.lists.InvalidCursor;
import com.aresgen.http.problem.Overloaded;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Quota;
import com.aresgen.http.values.Region;
import java.util.Arrays;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private static final Problems PROBLEMS = new Problems(Region.EU);
    private static final Calls CALL = Calls.get("/v1/things/thing_1");

    @Property
    void retryAfterIsAlwaysFromOneToSixty(@ForAll int seconds) {
        var text = answer(new Overloaded("Too busy.", seconds)).headers().first("Retry-After");
        assertThat(text).contains(Integer.toString(Math.clamp(seconds, 1, 60)));
    }

    @Test
    void anAnswerPassesWithItsOwnHeaders() {
        var handler = PROBLEMS.around(_ -> Answer.ok("fine")
                .with("Cache-Control", "no-transform")
                .with("RateLimit-Policy", "\"default\";q=50;w=60"));
        var answer = (Answer) handler.handle(CALL.call());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().text()).isEqualTo("\"fine\"");
        assertThat(answer.headers().first("Cache-Control")).contains("no-transform");
        assertThat(answer.headers().first("RateLimit-Policy")).contains("\"default\";q=50;w=60");
        assertThat(answer.headers().first("X-Request-Id")).contains(Calls.REQUEST_ID);
        assertThat(answer.headers().first("X-Region")).contains("eu");
    }

    @Test
    void aRefusalKeepsTheHeadersOfTheStagesInside() {
        var quota = new Quota(600, 0, 17);
        var handler = PROBLEMS.around(_ -> new Outcome.Refusal(new Overloaded("Too busy.", 17)).with(quota.headers()));
        assertThat(((Answer) handler.handle(CALL.call())).headers().first("RateLimit"))
                .contains("\"default\";r=0;t=17");
    }

    @Test
    void theTrailLearnsOfTheProblem() {
        var call = CALL.call();
        PROBLEMS.around(_ -> new Outcome.Refusal(new InvalidCursor())).handle(call);
        assertThat(call.trail().problem()).contains(Problem.INVALID_CURSOR);
    }

    @Test
    void theAnswerOfLastResortSaysNothingOfTheBug() {
        var answer = PROBLEMS.internalError(CALL.call());
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.headers().first("X-Request-Id")).contains(Calls.REQUEST_ID);
        assertThat(Json.MAPPER.readTree(answer.body().bytes()).path("code").stringValue())
                .isEqualTo("internal_error");
    }

    @Test
    void anEffectThatNobodyRanIsABug() {
        var handler = PROBLEMS.around(_ -> new Outcome.Effect(() -> Answer.ok("fine")));
        assertThatThrownBy(() -> handler.handle(CALL.call())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void titlesAndCodesAreUnique() {
        assertThat(Arrays.stream(Problem.values()).map(Problem::title).collect(Collectors.toSet()))
                .hasSize(Problem.values().length);
        assertThat(Arrays.stream(Problem.values()).map(Problem::code)).allMatch(code -> code.matches("[a-z_]+"));
    }
}
