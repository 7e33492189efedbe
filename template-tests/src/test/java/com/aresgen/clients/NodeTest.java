package com.aresgen.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.models.upstream.Script;
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

    private static final Script HELLO = Actor.says("Hello");
    private static final Script PIECES = Actor.streams("Hel", "lo");
    private static final int NODE_HAS_STARTED = 4;
    private static final Duration SOON = Duration.ofSeconds(3);

    @WithEachVersion
    void chat(String version) {
        run(version, "chat", HELLO, PIECES, PIECES, PIECES, Actor.says("A pixel"));
    }

    @WithEachVersion
    void aPieceArrivesBeforeTheNextIsSaid(String version) {
        var heard = new CountDownLatch(1);
        var script = Script.events(Actor.piece("Hel"))
                .then(Actor.until(heard))
                .then(Script.event(Actor.piece("lo")))
                .then(Script.event(Actor.FINISH))
                .then(Script.event(Actor.DONE));

        NodeScript.start(version, "live", Rehearsal.of(script)).succeeds(Map.of("heard", heard::countDown));
    }

    @WithEachVersion
    void whoLeavesEarlyEndsTheModelsAnswer(String version) {
        var rehearsal = Rehearsal.of(Script.stream().then(Actor.endlessly("la")));
        var node = NodeScript.start(version, "leave", rehearsal);

        node.succeeds(Map.of("left", () -> {
            assertThat(isLeft(rehearsal)).isTrue();
            node.cue("thank you");
        }));
    }

    @Test
    void aModelThatBreaksOffIsAnError() {
        runAtOnce("broken", Script.events(Actor.piece("Hel")).then(Script.reset()));
    }

    @WithEachVersion
    void aConnectionThatIsCutIsAnError(String version) {
        var rehearsal =
                Rehearsal.of(Script.stream().then(Actor.endlessly("la"))).elsewhere();

        NodeScript.start(version, "cut", rehearsal)
                .succeeds(Map.of("listening", () -> rehearsal.api().close()));
    }

    @WithEachVersion
    void tools(String version) {
        var answer = Actor.says("Oslo is colder.");
        run(version, "tools", Actor.CALLS, answer, Actor.CALLS_IN_PIECES, answer);
    }

    @WithEachVersion
    void structuredOutput(String version) {
        var good = "{\"name\":\"Viking\",\"cargo\":[\"coal\"]}";
        var bad = Actor.says("{\"name\":\"Viking\",\"cargo\":\"coal\"}");
        run(
                version,
                "schema",
                Actor.says(good),
                bad,
                Actor.says(good),
                Actor.streams("{\"name\":", good.substring(8)),
                bad);
    }

    @WithEachVersion
    void errors(String version) {
        run(version, "errors", Script.json(500, "{}"), PIECES);
    }

    @Test
    void aKeyAtItsLimit() {
        startAll("limit", () -> Spent.forSeconds(NODE_HAS_STARTED, Rehearsal.of(HELLO)))
                .forEach(NodeScript::succeeds);
    }

    @WithEachVersion
    void replay(String version) {
        run(version, "replay", HELLO, PIECES, Actor.says("Something else"));
    }

    @WithEachVersion
    void aCallThatIsStillRunning(String version) {
        var begun = new CompletableFuture<NodeScript>();
        var told = new CountDownLatch(1);
        Script announce = _ -> begun.join().cue("begun");
        var rehearsal = Rehearsal.of(announce.then(Actor.until(told)).then(HELLO));
        var node = NodeScript.start(version, "running", rehearsal);
        begun.complete(node);

        node.succeeds(Map.of("told to wait", told::countDown));
    }

    @Test
    void models() {
        runAtOnce("models", HELLO);
    }

    /** With all versions at once, for scripts that need the same of the upstream at any time. */
    private static void runAtOnce(String name, Script script) {
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

    private static void run(String version, String name, Script... scripts) {
        NodeScript.start(version, name, Rehearsal.of(scripts)).succeeds();
    }
}
