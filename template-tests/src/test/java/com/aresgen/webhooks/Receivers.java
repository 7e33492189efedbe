package com.aresgen.webhooks;

import com.aresgen.egress.receiver.ReceiverScript;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Receivers that change their mind. */
public final class Receivers {
    public static final ReceiverScript FINE = ReceiverScript.says(200, "thanks");

    private Receivers() {}

    /** One script after the other; the last one stays. */
    public static ReceiverScript inTurn(ReceiverScript... scripts) {
        var turn = new AtomicInteger();
        return socket -> List.of(scripts)
                .get(Math.min(turn.getAndIncrement(), scripts.length - 1))
                .answer(socket);
    }
}
