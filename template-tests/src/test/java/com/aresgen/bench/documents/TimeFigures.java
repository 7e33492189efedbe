package com.aresgen.bench.documents;

import com.aresgen.bench.Keys;
import com.aresgen.bench.Quantiles;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The time of calls over HTTP, one at a time and from many writers, on new documents of local mode in a process of its
 * own.
 */
record TimeFigures(URI api, DynamoDbClient operator, Consumer<String> report) {
    private static final int WARM_UP = 500;
    private static final int EDITS = 1_000;
    private static final int READS = 200;
    private static final int BURST = 50;
    private static final int UNVERSIONED = 1_000;
    private static final Duration WRITING = Duration.ofSeconds(20);

    void head() {
        report.accept("| over HTTP, local mode, ms | p50 | p99 | calls |");
        report.accept("|---|---:|---:|---:|");
    }

    /** One caller after the other. */
    void single(String size, String text) throws Exception {
        var key = new Keys(operator).create();
        var document = HttpDocument.create(api, key, text);
        var typist = new Typist(document, new Keystrokes(text.length()));
        typist.type(WARM_UP, true);
        row(size + ", edit", typist.type(EDITS, true));
        times(WARM_UP / 5, document::read);
        row(size + ", GET", times(READS, document::read));
        typist.type(UNVERSIONED, false);
        row(size + ", edit, 1,000 revisions after the newest version", typist.type(READS, false));
    }

    /** Many writers of one document. */
    void many(String size, String text, int writers) throws Exception {
        var keys = new Keys(operator).create(writers);
        var document = HttpDocument.create(api, keys.getFirst(), text);
        var outcome = new Writers(keys, text.length(), 0).edit(document::edit, WRITING);
        row(size + ", edit, " + writers + " writers", outcome.millis());
        report.accept("| %s, %d writers: accepted a second %.0f, refused with 409 %d, with 503 %d | | | |"
                .formatted(size, writers, outcome.perSecond(), outcome.refused(409), outcome.refused(503)));
    }

    private void row(String what, Quantiles millis) {
        report.accept("| %s | %.1f | %.1f | %d |".formatted(what, millis.median(), millis.p99(), millis.count()));
    }

    private static Quantiles times(int count, Callable<?> call) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var start = System.nanoTime();
            call.call();
            millis.add((System.nanoTime() - start) * 1e-6);
        }
        return Quantiles.of(millis);
    }

    /** One author of a document. */
    private final class Typist {
        private final HttpDocument document;
        private final Keystrokes keystrokes;
        private final PastTyping past = new PastTyping(operator);
        private long revision;

        Typist(HttpDocument document, Keystrokes keystrokes) {
            this.document = document;
            this.keystrokes = keystrokes;
        }

        /** @param rests whether the author rests after each burst; the rest is outside of the times */
        Quantiles type(int count, boolean rests) throws Exception {
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                if (rests && revision > 0 && revision % BURST == 0) {
                    past.rested(document.id(), revision);
                }
                millis.addAll(times(1, this::edit).sorted());
            }
            return Quantiles.of(millis);
        }

        private long edit() throws Exception {
            var sent = document.edit(
                    document.key(),
                    "{\"base_revision\":%d,\"changes\":%s}"
                            .formatted(revision, keystrokes.next().toJson()));
            if (sent.status() != 200) {
                throw new IllegalStateException("An edit was answered " + sent.status());
            }
            revision = sent.revision();
            return revision;
        }
    }
}
