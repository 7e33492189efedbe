package com.aresgen.http.stages;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.Answer;
import com.aresgen.http.Calls;
import com.aresgen.http.Handler;
import com.aresgen.http.Outcome;
import com.aresgen.http.Pipeline;
import com.aresgen.http.Stage;
import com.aresgen.http.lists.InvalidCursor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineTest {
    private final List<String> passed = new ArrayList<>();

    @Test
    void aCallPassesTheStagesInTheirOrderAndTheAnswerPassesThemBackwards() {
        var handler = new Pipeline(List.of(stage("a"), stage("b"), stage("c"))).around(_ -> {
            passed.add("endpoint");
            return Answer.ok("fine");
        });
        handler.handle(Calls.get("/v1/things").call());
        assertThat(passed).containsExactly("a in", "b in", "c in", "endpoint", "c out", "b out", "a out");
    }

    @Test
    void aStageThatRefusesKeepsTheCallFromThoseInside() {
        var handler = new Pipeline(List.of(stage("a"), _ -> _ -> new Outcome.Refusal(new InvalidCursor()), stage("c")))
                .around(_ -> Answer.ok("fine"));
        assertThat(handler.handle(Calls.get("/v1/things").call())).isEqualTo(new Outcome.Refusal(new InvalidCursor()));
        assertThat(passed).containsExactly("a in", "a out");
    }

    @Test
    void withoutStagesTheEndpointAnswers() {
        Handler endpoint = _ -> Answer.ok("fine");
        assertThat(new Pipeline(List.of()).around(endpoint)).isSameAs(endpoint);
    }

    private Stage stage(String name) {
        return inner -> call -> {
            passed.add(name + " in");
            var outcome = inner.handle(call);
            passed.add(name + " out");
            return outcome;
        };
    }
}
