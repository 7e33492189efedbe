package com.aresgen.documents.live.client;

import com.aresgen.changes.ChangeSet;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An editor of a live document on a thread of its own, which comes again when its connection ends. Safe for threads.
 */
public final class Typist implements AutoCloseable {
    private final String name;
    private final Visits visits;
    private final Talk talk;
    private final Thread thread;
    private final Tally tally = new Tally();
    private volatile boolean ended;
    private volatile @Nullable Throwable fault;

    private Typist(String name, Place place) {
        this.name = name;
        this.visits = new Visits(name, place, tally);
        this.talk = new Talk(name, new Reading(place), visits, tally);
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    /** Opens the document. */
    public static Typist at(Place place, String name) {
        var typist = new Typist(name, place);
        typist.thread.start();
        return typist;
    }

    public Tally tally() {
        return tally;
    }

    /** Whether the text is there. */
    public synchronized boolean isIn() {
        failOnFault();
        return talk.hasText();
    }

    /** Changes the text that the typist sees at this moment. */
    public synchronized void type(Function<String, ChangeSet> edit) {
        open().type(edit.apply(open().text()));
    }

    public synchronized String text() {
        return open().text();
    }

    /** The newest revision in the text. */
    public synchronized long revision() {
        return open().revision();
    }

    /** Whether all its typing is acknowledged. */
    public synchronized boolean isSettled() {
        return open().push().isEmpty() && !open().hasTyped();
    }

    /** Cuts its connection; it comes again by itself. */
    public void cut() {
        visits.cut();
    }

    /** Cuts its connection so soon after its next push that the push or its acknowledgement may be lost. */
    public synchronized void cutAfterPush(Duration time) {
        talk.cutAfterPush(time);
    }

    /** From now on it takes nothing from its connection. */
    public void stopReading() {
        visits.stopReading();
    }

    public void readOn() {
        visits.readOn();
    }

    /** Spoils its text without its knowledge. */
    public synchronized void damage(Function<String, String> spoilt) {
        open().damage(spoilt.apply(open().confirmed()));
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        visits.cut();
    }

    private Replica open() {
        failOnFault();
        return talk.open();
    }

    private void failOnFault() {
        if (fault != null) {
            throw new AssertionError(name + " has failed", fault);
        }
    }

    private void run() {
        try {
            while (!ended) {
                var message = visits.next();
                synchronized (this) {
                    message.ifPresent(talk::hear);
                    talk.look();
                }
            }
        } catch (RuntimeException | InterruptedException failed) {
            fault = failed;
        }
    }
}
