package com.aresgen.dynamodb.durability;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.dynamodb.kit.Caller;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the engine under load, again and again, and compares what it has with what it acknowledged. */
class KillTest {
    private static final int WRITERS = 6;
    private static final int KILLS = 4;

    /** Items that were acknowledged: each is the number of a pair that one transaction wrote, or of a single put. */
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @TempDir
    private Path data = Path.of("");

    @Test
    void what_was_answered_survives_and_transactions_are_whole() throws Exception {
        for (var kill = 0; kill <= KILLS; kill++) {
            try (var engine = EngineProcess.start(data);
                    var caller = new Caller(engine.endpoint())) {
                if (kill == 0) {
                    caller.table("T", "S");
                } else {
                    compare(caller);
                }
                var writers = write(caller, "run" + kill);
                Thread.sleep(ThreadLocalRandom.current().nextInt(100, 500));
                engine.kill();
                for (var writer : writers) {
                    writer.join();
                }
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS * WRITERS);
    }

    @Tag("exhaustive")
    @RepeatedTest(20)
    void the_same_many_times() throws Exception {
        what_was_answered_survives_and_transactions_are_whole();
    }

    private List<Thread> write(Caller caller, String run) {
        var writers = new ArrayList<Thread>();
        for (var writer = 0; writer < WRITERS; writer++) {
            var name = run + "-" + writer;
            writers.add(Thread.ofVirtual().start(() -> write(caller, name, 0)));
        }
        return writers;
    }

    private void write(Caller caller, String writer, int first) {
        for (var n = first; ; n++) {
            var id = writer + "-" + n;
            var body = n % 2 == 0
                    ? "{\"TableName\": \"T\", \"Item\": {\"pk\": {\"S\": \"%s\"}}}".formatted(id)
                    : "{\"TransactItems\": [%s, %s]}".formatted(put(id), put(id + "-pair"));
            if (caller.tryCall(n % 2 == 0 ? "PutItem" : "TransactWriteItems", body)
                    .filter(reply -> reply.status() == 200)
                    .isEmpty()) {
                return;
            }
            acknowledged.add(id);
        }
    }

    private static String put(String id) {
        return "{\"Put\": {\"TableName\": \"T\", \"Item\": {\"pk\": {\"S\": \"%s\"}}}}".formatted(id);
    }

    private void compare(Caller caller) {
        var found = caller.scanKeys("T", "pk");
        assertThat(found).containsAll(acknowledged);
        for (var id : found) {
            var number = Integer.parseInt(id.replace("-pair", "").replaceAll(".*-", ""));
            if (number % 2 == 1) {
                assertThat(found).contains(id.endsWith("-pair") ? id.replace("-pair", "") : id + "-pair");
            }
        }
    }
}
