package com.aresgen.http;

/**
 * Gives back what a scope holds when the scope is left in any way, unless it was handed over before. For one thread.
 */
public final class ScopeGuard implements AutoCloseable {
    private final Runnable giveBack;
    private boolean dismissed;

    public ScopeGuard(Runnable giveBack) {
        this.giveBack = giveBack;
    }

    /** From now on another scope, a commit or another call answers for what is held. */
    public void dismiss() {
        dismissed = true;
    }

    @Override
    public void close() {
        if (!dismissed) {
            giveBack.run();
        }
    }
}
