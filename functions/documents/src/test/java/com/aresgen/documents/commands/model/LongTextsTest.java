package com.aresgen.documents.commands.model;

import static com.aresgen.models.upstream.ChatAnswers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.documents.commands.Workbench;
import com.aresgen.documents.commands.task.CommandReply;
import com.aresgen.documents.commands.task.CommandTask;
import com.aresgen.http.json.Json;
import com.aresgen.http.problem.Problem;
import com.aresgen.models.Deadlines;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.failure.BudgetExceeded;
import com.aresgen.models.failure.UpstreamError;
import com.aresgen.models.failure.UpstreamTimeout;
import com.aresgen.models.upstream.ServerScript;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Texts of more than one section, and the terms that hold for all requests together. */
class LongTextsTest {
    private static final String REWRITE = "{\"command\":\"rewrite\"}";
    private static final String GERMAN = "{\"command\":\"translate\",\"params\":{\"target_language\":\"de\"}}";

    private final Workbench bench = new Workbench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aLongTextGoesSectionBySection() {
        var text = section("One", 10_000) + section("Two", 10_000) + "# Three\n\nEnd.\n";
        bench.playing(
                answer("# Eins\n\n" + "Wort ".repeat(2_000)),
                answer("# Zwei\n\n" + "Wort ".repeat(2_000).strip() + "\n\n# Drei\n\nEnde."));
        var done = bench.done(GERMAN, text);

        assertThat(bench.asked()).isEqualTo(2);
        assertThat(Workbench.applied(done.edits(), text).lines().filter(line -> line.startsWith("#")))
                .containsExactly("# Eins", "# Zwei", "# Drei");
        assertThat(done.usage()).isEqualTo(new TokenUsage(14, 6));
        assertThat(done.output()).endsWith("# Drei\n\nEnde.");
    }

    @Test
    void aTextOfTooManySectionsIsNotBegun() {
        var failure = bench.declined(GERMAN, section("One", 400_000));

        assertThat(failure.problem()).isEqualTo(Problem.CONTEXT_LENGTH_EXCEEDED);
        assertThat(failure.detail()).contains("at most about 288000");
        assertThat(bench.asked()).isZero();
    }

    @Test
    void theBudgetHoldsForAllSectionsTogether() {
        bench.of("openai/gpt-5-mini");
        var section = "# Eins\n\n" + "Wort ".repeat(2_000);
        bench.playing(answer(section), answer(section), answer(section));
        var text = section("One", 10_000) + section("Two", 10_000);
        var body = GERMAN.replace("\"command\"", "\"max_cost_usd\":%s,\"command\"");
        var generous = bench.complete(body.formatted("1"), text);
        var mean = bench.complete(body.formatted("0.0001"), text);

        assertThat(generous).isInstanceOf(CommandReply.Done.class);
        assertThat(((CommandReply.Declined) mean).failure()).isInstanceOf(BudgetExceeded.class);
    }

    @Test
    void whatWasSpentIsNoLongerThere() {
        bench.of("openai/gpt-5-mini");
        bench.playing(usage("# Eins\n\n" + "Wort ".repeat(2_000), 39_990_000), answer("unexpected"));
        var reply = bench.complete(
                GERMAN.replace("\"command\"", "\"max_cost_usd\":10,\"command\""),
                section("One", 10_000) + section("Two", 10_000));

        assertThat(((CommandReply.Declined) reply).failure()).isInstanceOf(BudgetExceeded.class);
        assertThat(bench.asked()).isEqualTo(1);
        assertThat(bench.uses()).hasSize(1);
    }

    @Test
    void aFallbackWritesTheWholeText() {
        bench.of("remote/first", "remote/second");
        bench.playing(
                ServerScript.json(500, "{}"),
                answer("# Eins\n\n" + "Wort ".repeat(2_000)),
                answer("# Zwei\n\n" + "Wort ".repeat(2_000)));
        var done = bench.done(GERMAN, section("One", 10_000) + section("Two", 10_000));

        assertThat(bench.request(2).path("model").stringValue()).isEqualTo("second");
        assertThat(done.model().id()).isEqualTo("remote/second");
    }

    @Test
    void failuresOfTheRouterArePassedOn() {
        bench.playing(ServerScript.json(500, "{}"));

        assertThat(bench.declined(REWRITE, "One is here.")).isInstanceOf(UpstreamError.class);
    }

    @Test
    void theDeadlineHoldsForAllRequests() {
        bench.playing(ServerScript.hang());
        var task = bench.task(REWRITE, "One is here.");
        var hurried = new CommandTask(
                task.body(),
                task.text(),
                task.title(),
                task.markdown(),
                task.from(),
                task.to(),
                task.models(),
                task.voice(),
                Deadlines.of(InstantSource.system().instant().plusMillis(300)),
                task.meter());

        assertThat(((CommandReply.Declined) bench.engine().complete(hurried)).failure())
                .isInstanceOf(UpstreamTimeout.class);
    }

    private static String section(String heading, int characters) {
        return "# " + heading + "\n\n" + "word ".repeat(characters / 5) + "\n\n";
    }

    private static ServerScript usage(String content, int tokens) {
        var text = Json.MAPPER.writeValueAsString(content);
        return ServerScript.json(
                200,
                "{\"choices\":[{\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":" + text
                        + "}}],\"usage\":{\"prompt_tokens\":" + tokens + ",\"completion_tokens\":3}}");
    }
}
