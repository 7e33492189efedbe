package com.aresgen.documents.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.documents.live.client.History;
import com.aresgen.documents.live.client.Place;
import com.aresgen.documents.live.client.RandomEdits;
import com.aresgen.documents.live.client.Tally;
import com.aresgen.documents.live.client.Typist;
import com.aresgen.local.sockets.options.Shuffle;
import com.aresgen.suite.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Eight people type in one document while their connections end and messages come in any order, twice, late or not at
 * all: they end with the same text, in which nothing is lost. One is far away, and another reads nothing.
 */
@Tag("slow")
final class ConvergenceTest {
    private static final long SEED = 17;
    private static final int TYPISTS = 8;
    private static final int FAR = TYPISTS - 1;
    private static final Duration DISTANCE = Duration.ofMillis(200);
    private static final double LOST = 0.01;
    private static final int LINES = 25;
    private static final int CUT_OF = 40;

    @AutoClose
    private final ShuffledApi api = new ShuffledApi(new Shuffle(SEED, Duration.ofMillis(40), 0.05, 0.3));

    private final Random seeds = new Random(SEED);
    private final List<Typist> typists = new ArrayList<>();

    @Test
    void fiveHundredEditsLeaveOneText() throws Exception {
        converges(500, Duration.ofMillis(200));
    }

    @Test
    @Tag("exhaustive")
    void fiveThousandEditsLeaveOneText() throws Exception {
        converges(5_000, Duration.ofMillis(200));
    }

    private void converges(int edits, Duration pause) throws Exception {
        var place = api.document("The harbour\nlies in the sun.\n").losing(LOST);
        try (var reader = Typist.at(place, "reader")) {
            Waiting.until(reader::isIn);
            reader.stopReading();
            for (var i = 0; i < TYPISTS; i++) {
                typists.add(Typist.at(i == FAR ? place.from(DISTANCE) : place, "typist" + i));
            }
            typists.forEach(typist -> Waiting.until(typist::isIn));
            var began = System.nanoTime();
            type(edits / TYPISTS - LINES, pause, (typist, random, _) -> typist.type(random::edit));
            // What is still under way of this could be typed into a line.
            var _ = settled(place, typists);
            type(LINES, pause, (typist, random, line) -> typist.type(text -> random.line(text, line)));
            reader.readOn();
            var all = Stream.concat(typists.stream(), Stream.of(reader)).toList();
            var history = settled(place, all);
            print(edits, history, System.nanoTime() - began);

            assertThat(all).allSatisfy(each -> assertThat(each.text()).isEqualTo(history.text()));
            history.isWhole();
            nothingIsLost(history);
            noOneStarves();
        } finally {
            for (var typist : typists) {
                typist.close();
            }
        }
    }

    /** What a typist does again and again; the line is one that no other types. */
    private interface Typing {
        void next(Typist typist, RandomEdits random, String line);
    }

    private void type(int times, Duration pause, Typing typing) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var people = IntStream.range(0, TYPISTS)
                    .mapToObj(i -> person(i, seeds.nextLong(), times, pause, typing))
                    .toList();
            for (var done : threads.invokeAll(people)) {
                done.get();
            }
        }
    }

    private Callable<Void> person(int number, long seed, int times, Duration pause, Typing typing) {
        var typist = typists.get(number);
        var random = new Random(seed);
        var edits = new RandomEdits(seed);
        return () -> {
            for (var i = 0; i < times; i++) {
                typing.next(typist, edits, line(number, i));
                switch (random.nextInt(CUT_OF)) {
                    case 0 -> typist.cut();
                    case 1, 2 -> typist.cutAfterPush(Duration.ofMillis(random.nextInt(100)));
                    default -> {}
                }
                Thread.sleep(random.nextLong(2 * pause.toMillis()));
            }
            return null;
        };
    }

    private static String line(int typist, int number) {
        return "[line " + number + " of " + typist + "]";
    }

    private static History settled(Place place, List<Typist> all) {
        typists(all, Typist::isSettled);
        var history = History.of(place);
        typists(all, typist -> typist.revision() == history.revision());
        return history;
    }

    private static void typists(List<Typist> all, Predicate<Typist> like) {
        Waiting.until(() -> all.stream().allMatch(like));
    }

    private void nothingIsLost(History history) {
        var lines = IntStream.range(0, TYPISTS)
                .boxed()
                .flatMap(typist -> IntStream.range(0, LINES).mapToObj(number -> line(typist, number)))
                .toList();
        assertThat(history.text().lines().filter(lines::contains)).containsExactlyInAnyOrderElementsOf(lines);
        for (var i = 0; i < TYPISTS; i++) {
            var tally = typists.get(i).tally();
            assertThat(history.revisionsOf("typist" + i)).isEqualTo(tally.revisions());
            assertThat(tally.refusals()).isZero();
            assertThat(tally.repairs())
                    .as("texts differed from their checksums")
                    .isZero();
        }
    }

    /** A push is sent again after four seconds, on each new connection, and after a conflict: by no one forever. */
    private void noOneStarves() {
        var far = typists.get(FAR).tally();
        assertThat(far.mostTries()).isLessThanOrEqualTo(2 * (int) most(Tally::mostTries) + 5);
        assertThat(far.conflicts())
                .as("eight rounds were not enough")
                .isLessThanOrEqualTo(far.revisions().size() / 4);
    }

    private long most(ToLongFunction<Tally> figure) {
        return typists.subList(0, FAR).stream()
                .map(Typist::tally)
                .mapToLong(figure)
                .max()
                .orElseThrow();
    }

    private void print(int edits, History history, long nanos) {
        var far = typists.get(FAR).tally();
        System.out.printf(
                "%d edits, %d revisions, %d connections, %d fetches, %d conflicts, %.1f s; longest wait for an ack %d ms"
                        + " (%d tries), of the far typist %d ms (%d tries)%n",
                edits,
                history.revision(),
                typists.stream().mapToInt(each -> each.tally().visits()).sum(),
                typists.stream().mapToInt(each -> each.tally().fetches()).sum(),
                typists.stream().mapToInt(each -> each.tally().conflicts()).sum(),
                nanos / 1e9,
                most(Tally::longestWaitMillis),
                most(Tally::mostTries),
                far.longestWaitMillis(),
                far.mostTries());
    }
}
