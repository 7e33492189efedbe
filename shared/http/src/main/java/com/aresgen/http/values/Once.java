package com.aresgen.http.values;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first needed, and then kept. Safe for threads. */
public final class Once<T> implements Supplier<T> {
    private final Supplier<T> making;
    private @Nullable T made;

    public Once(Supplier<T> making) {
        this.making = making;
    }

    @Override
    public synchronized T get() {
        var value = made == null ? making.get() : made;
        made = value;
        return value;
    }
}
