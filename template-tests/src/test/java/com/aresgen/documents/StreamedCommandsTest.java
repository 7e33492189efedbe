package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.models.upstream.ServerScript;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streamed commands: pieces of text, the result, and one revision at the end; a failed one writes nothing. */
final class StreamedCommandsTest {
    private static final String FIRST = "I can't swim. It's cold today.";
    private static final String FORMAL = "I cannot swim. It is cold today.";
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Document document = new Documents(tenant.admin()).created(FIRST);

    private static String rewrite(String model) {
        return """
                {"command":"rewrite","params":{"tone":"formal"},"stream":true,"model":"%s"}""".formatted(model);
    }

    private static String pieces(Reply reply) {
        return reply.chunks().stream()
                .filter(chunk -> chunk.path("type").stringValue().equals("text"))
                .map(chunk -> chunk.path("text").stringValue())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(strings = {"local/extractive-1", "remote/any"})
    void sendsItsTextThenItsResult(String model) {
        RunningApi.eu().upstream().play(Answers.pieces("I cannot ", "swim. It").then(Answers.rest(" is cold today.")));
        var reply = document.command(rewrite(model)).send();

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("text/event-stream; charset=utf-8");
        assertThat(reply.header("Cache-Control")).contains("no-transform");
        assertThat(reply.body().lines().filter(line -> !line.isEmpty()))
                .allMatch(line -> line.startsWith("data: ") || line.startsWith(":"));
        assertThat(reply.isDone()).isTrue();
        var result = reply.chunks().getLast();
        assertThat(result.path("type").stringValue()).isEqualTo("result");
        assertThat(reply.chunks().stream().limit(reply.chunks().size() - 1L))
                .isNotEmpty()
                .allMatch(chunk -> chunk.path("type").stringValue().equals("text"));
        assertThat(result.path("output").stringValue()).isEqualTo(FORMAL).isEqualTo(pieces(reply));
        assertThat(result.path("revision").intValue()).isEqualTo(1);
        assertThat(document.text()).isEqualTo(FORMAL);
        assertThat(Log.of(document).numbers()).as("one undo step").containsExactly(1L);
        assertThat(document.versions()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local/extractive-1", "remote/any"})
    void isReplayedByteForByteUnderItsKey(String model) {
        RunningApi.eu().upstream().play(Answers.pieces("I cannot ", "swim. It").then(Answers.rest(" is cold today.")));
        var command = document.command(rewrite(model)).keyed("once");
        var first = command.send();
        document.typed("!");
        var again = command.send();

        assertThat(first.isDone()).isTrue();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(document.text()).isEqualTo(FORMAL + "!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "once"})
    void writesNothingIfTheModelBreaksOff(String key) {
        RunningApi.eu().upstream().play(Answers.pieces("I cannot ", "swim."));
        var command = document.command(rewrite("remote/any"));
        var reply = (key.isEmpty() ? command : command.keyed(key)).send();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("event: error\ndata: ").doesNotContain("[DONE]");
        assertThat(reply.data().getLast()).contains("\"error\":{").contains("upstream");
        assertThat(reply.chunks())
                .allMatch(chunk -> chunk.path("type").stringValue().equals("text"));
        assertThat(document.text()).isEqualTo(FIRST);
        assertThat(document.revision()).isZero();
        assertThat(document.versions()).hasSize(1);

        RunningApi.eu().upstream().play(Answers.pieces("I cannot swim.").then(Answers.rest(" It is cold today.")));
        assertThat((key.isEmpty() ? command : command.keyed(key)).send().isDone())
                .as("the same call, sent again")
                .isTrue();
        assertThat(document.text()).isEqualTo(FORMAL);
    }

    @Test
    void isAnsweredWithAStatusIfItFailsBeforeItsFirstPiece() {
        RunningApi.eu().upstream().play(ServerScript.json(500, "{}"));
        var reply = document.command(rewrite("remote/any")).send();

        assertThat(reply.status()).isEqualTo(502);
        assertThat(reply.code()).isEqualTo("upstream_error");
        assertThat(document.revision()).isZero();
    }

    @Test
    void canBeASuggestion() {
        var reply = document.command(
                        rewrite("local/extractive-1").replace("\"stream\"", "\"mode\":\"suggest\",\"stream\""))
                .send();

        assertThat(reply.isDone()).isTrue();
        assertThat(document.suggestions())
                .singleElement()
                .satisfies(suggestion -> assertThat(suggestion.path("id"))
                        .isEqualTo(reply.chunks().getLast().path("suggestion_id")));
        assertThat(document.text()).isEqualTo(FIRST);
    }
}
