package com.aresgen.faults;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** One attempt of a call, with a fault at one of its store calls. */
public final class Attempt implements Watch {
    private final Fault fault;
    private final Runnable meanwhile;
    private int calls;
    private boolean struck;
    private boolean dead;

    /** An attempt with this fault; {@code meanwhile} runs while it stalls. */
    public Attempt(Fault fault, Runnable meanwhile) {
        this.fault = fault;
        this.meanwhile = meanwhile;
        this.struck = fault.kind() == Fault.Kind.NONE;
    }

    /** Whether the attempt reached its fault; one without a fault always does. */
    public boolean struck() {
        return struck;
    }

    @Override
    public void before(SdkRequest request) {
        if (dead) {
            throw new ProcessKilled();
        }
        calls++;
        if (due() && fault.kind().before()) {
            strike();
        }
    }

    @Override
    public void received() {
        if (due() && fault.kind() == Fault.Kind.SENT_TWICE) {
            struck = true;
            throw RetryableException.create("The answer is lost");
        }
    }

    @Override
    public void after(SdkRequest request, SdkResponse response) {
        if (due() && fault.kind() != Fault.Kind.SENT_TWICE) {
            strike();
        }
    }

    /** A failed condition is an answer as well, and can be lost. */
    @Override
    public Throwable failed(SdkRequest request, Throwable failure) {
        if (due() && fault.kind() != Fault.Kind.SENT_TWICE) {
            try {
                strike();
            } catch (SdkClientException lost) {
                return lost;
            }
        }
        return failure;
    }

    private boolean due() {
        return !struck && calls == fault.call();
    }

    private void strike() {
        struck = true;
        switch (fault.kind()) {
            case FAILS_BEFORE, FAILS_AFTER -> throw SdkClientException.create("Injected: " + fault);
            case DIES_BEFORE, DIES_AFTER -> {
                dead = true;
                throw new ProcessKilled();
            }
            case STALLS_BEFORE, STALLS_AFTER -> meanwhile.run();
            case NONE, SENT_TWICE -> {}
        }
    }
}
