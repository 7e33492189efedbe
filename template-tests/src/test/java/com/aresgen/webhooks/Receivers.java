package com.aresgen.webhooks;

import com.aresgen.egress.receiver.ReceiverScript;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Receivers whose answers change. */
public final class Receivers {
    public static final ReceiverScript FINE = ReceiverScript.says(200, "thanks");

    private Receivers() {}

    /** Plays one script after the other, and repeats the last one. */
    public static ReceiverScript inTurn(ReceiverScript... scripts) {
        var turn = new AtomicInteger();
        return socket -> List.of(scripts)
                .get(Math.min(turn.getAndIncrement(), scripts.length - 1))
                .answer(socket);
    }
}
