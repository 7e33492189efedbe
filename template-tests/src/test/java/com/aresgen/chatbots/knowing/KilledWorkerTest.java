package com.aresgen.chatbots.knowing;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.chatbots.StoredItems;
import com.aresgen.faults.Attempt;
import com.aresgen.faults.Fault;
import com.aresgen.faults.ProcessKilled;
import com.aresgen.faults.StoreCalls;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkClientException;

/** A worker that dies at any of its store calls is followed by another, which leaves what one that lives would leave. */
final class KilledWorkerTest {
    private static final IndexWorker WORKER = new IndexWorker();
    private static final Bot BOT = Bot.of(Bot.knowing("Prices", "A hose costs 1 pounds."));
    private static int price = 1;

    @AfterAll
    static void close() {
        WORKER.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"DIES_BEFORE", "DIES_AFTER", "STALLS_AFTER", "FAILS_AFTER", "SENT_TWICE"})
    void atAnyCall(Fault.Kind kind) {
        replaced();
        WORKER.leaseEnds(BOT);
        WORKER.run(BOT);
        var undisturbed = stored();
        var call = 0;
        do {
            call++;
        } while (struckAt(new Fault(kind, call), undisturbed));
        assertThat(call).as("store calls of a worker").isGreaterThan(8);
    }

    private static void replaced() {
        price++;
        WORKER.replace(BOT, "A hose costs " + price + " pounds.");
    }

    private static boolean struckAt(Fault fault, List<String> undisturbed) {
        replaced();
        WORKER.leaseEnds(BOT);
        var attempt = new Attempt(fault, KilledWorkerTest::again);
        try {
            StoreCalls.watchedBy(attempt, () -> {
                WORKER.run(BOT);
                return attempt;
            });
        } catch (ProcessKilled | SdkClientException _) {
            // SQS delivers the message again, or the sweeper sends another.
        }
        again();

        assertThat(stored()).as(fault.toString()).isEqualTo(undisturbed);
        assertThat(WORKER.base(BOT).work()).as(fault.toString()).isEmpty();
        Sources.assertAnswers(BOT, "What does a hose cost?", price + " pounds");
        return attempt.struck();
    }

    private static void again() {
        WORKER.leaseEnds(BOT);
        WORKER.run(BOT);
    }

    /** The keys of all that is stored, with names in the place of the newest revision and of the newest version. */
    private static List<String> stored() {
        var source = WORKER.source(BOT);
        var version = "manifest#%012d".formatted(WORKER.base(BOT).version());
        return Stream.concat(
                        StoredItems.ofKnowledge(BOT.knowledgeBase()).stream(),
                        StoredItems.ofKnowledge(source.id()).stream())
                .map(key -> key.replace(source.revision(), "<newest>").replace(version, "<manifest>"))
                .toList();
    }
}
