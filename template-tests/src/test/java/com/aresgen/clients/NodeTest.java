package com.aresgen.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.models.upstream.ServerScript;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same themes as in Java, each a script in {@code src/test/clients}, with two versions of the client for Node. */
@Timeout(60)
class NodeTest {
    private static final String BEFORE = "openai-6";
    private static final String NEWEST = "openai-newest";

    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest
    @ValueSource(strings = {BEFORE, NEWEST})
    @interface WithEachVersion {}

    private static final ServerScript HELLO = ScriptedModel.says("Hello");
    private static final ServerScript PIECES = ScriptedModel.streams("Hel", "lo");
    private static final int NODE_HAS_STARTED = 4;
    private static final Duration SOON = Duration.ofSeconds(3);

    @WithEachVersion
    void chat(String version) {
        run(version, "chat", HELLO, PIECES, PIECES, PIECES, ScriptedModel.says("A pixel"));
    }

    @WithEachVersion
    void aPieceArrivesBeforeTheNextIsSaid(String version) {
        var heard = new CountDownLatch(1);
        var script = ServerScript.events(ScriptedModel.piece("Hel"))
                .then(ScriptedModel.until(heard))
                .then(ServerScript.event(ScriptedModel.piece("lo")))
                .then(ServerScript.event(ScriptedModel.FINISH))
                .then(ServerScript.event(ScriptedModel.DONE));

        NodeScript.start(version, "live", Rehearsal.of(script)).succeeds(Map.of("heard", heard::countDown));
    }

    @WithEachVersion
    void whoLeavesEarlyEndsTheModelsAnswer(String version) {
        var rehearsal = Rehearsal.of(ServerScript.stream().then(ScriptedModel.endlessly("la")));
        var node = NodeScript.start(version, "leave", rehearsal);

        node.succeeds(Map.of("left", () -> {
            assertThat(isLeft(rehearsal)).isTrue();
            node.cue("thank you");
        }));
    }

    @Test
    void aModelThatBreaksOffIsAnError() {
        runAtOnce("broken", ServerScript.events(ScriptedModel.piece("Hel")).then(ServerScript.reset()));
    }

    @WithEachVersion
    void aConnectionThatIsCutIsAnError(String version) {
        var rehearsal = Rehearsal.of(ServerScript.stream().then(ScriptedModel.endlessly("la")))
                .elsewhere();

        NodeScript.start(version, "cut", rehearsal)
                .succeeds(Map.of("listening", () -> rehearsal.api().close()));
    }

    @WithEachVersion
    void tools(String version) {
        var answer = ScriptedModel.says("Oslo is colder.");
        run(version, "tools", ScriptedModel.CALLS, answer, ScriptedModel.CALLS_IN_PIECES, answer);
    }

    @WithEachVersion
    void structuredOutput(String version) {
        var good = "{\"name\":\"Viking\",\"cargo\":[\"coal\"]}";
        var bad = ScriptedModel.says("{\"name\":\"Viking\",\"cargo\":\"coal\"}");
        run(
                version,
                "schema",
                ScriptedModel.says(good),
                bad,
                ScriptedModel.says(good),
                ScriptedModel.streams("{\"name\":", good.substring(8)),
                bad);
    }

    @WithEachVersion
    void errors(String version) {
        run(version, "errors", ServerScript.json(500, "{}"), PIECES);
    }

    @Test
    void aKeyAtItsLimit() {
        startAll("limit", () -> ExhaustedKey.forSeconds(NODE_HAS_STARTED, Rehearsal.of(HELLO)))
                .forEach(NodeScript::succeeds);
    }

    @WithEachVersion
    void replay(String version) {
        run(version, "replay", HELLO, PIECES, ScriptedModel.says("Something else"));
    }

    @WithEachVersion
    void aCallThatIsStillRunning(String version) {
        var begun = new CompletableFuture<NodeScript>();
        var told = new CountDownLatch(1);
        ServerScript announce = _ -> begun.join().cue("begun");
        var rehearsal = Rehearsal.of(announce.then(ScriptedModel.until(told)).then(HELLO));
        var node = NodeScript.start(version, "running", rehearsal);
        begun.complete(node);

        node.succeeds(Map.of("told to wait", told::countDown));
    }

    @Test
    void models() {
        runAtOnce("models", HELLO);
    }

    /** Runs all versions at once, for scripts that expect the same of the upstream at any time. */
    private static void runAtOnce(String name, ServerScript script) {
        var rehearsal = Rehearsal.of(script);
        startAll(name, () -> rehearsal).forEach(NodeScript::succeeds);
    }

    private static List<NodeScript> startAll(String name, Supplier<Rehearsal> rehearsals) {
        return Stream.of(BEFORE, NEWEST)
                .map(version -> NodeScript.start(version, name, rehearsals.get()))
                .toList();
    }

    private static boolean isLeft(Rehearsal rehearsal) {
        try {
            return rehearsal.upstream().isLeftWithin(SOON);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void run(String version, String name, ServerScript... scripts) {
        NodeScript.start(version, name, Rehearsal.of(scripts)).succeeds();
    }
}
