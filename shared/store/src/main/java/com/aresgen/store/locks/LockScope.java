package com.aresgen.store.locks;

import com.aresgen.http.EventStream;
import com.aresgen.http.EventStream.Ending;
import com.aresgen.http.EventStream.Production;
import com.aresgen.http.Outcome;
import com.aresgen.http.ScopeGuard;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The part of a call in which its turn holds a lock. A turn that adds nothing releases the lock; the commit of any other
 * removes it, within moments of the decision: until then it is not renewed.
 */
public final class LockScope {
    private final HeadLock<?> lock;

    private LockScope(HeadLock<?> lock) {
        this.lock = lock;
    }

    /** The outcome of the turn; a stream holds the lock to its end. Without a lock, the turn alone. */
    public static Outcome of(Optional<? extends HeadLock<?>> lock, Supplier<Outcome> turn) {
        return lock.isEmpty() ? turn.get() : new LockScope(lock.get()).outcome(turn);
    }

    private Outcome outcome(Supplier<Outcome> turn) {
        try (var renewal = new ScopeGuard(lock::close)) {
            return switch (turn.get()) {
                case Outcome.Refusal refusal -> {
                    lock.release();
                    yield refusal;
                }
                case EventStream stream -> {
                    renewal.dismiss();
                    yield stream.around(this::held);
                }
                case Outcome other -> other;
            };
        }
    }

    private Production held(Production production) {
        return sink -> {
            try {
                var ending = production.run(sink);
                if (addsNothing(ending)) {
                    lock.release();
                }
                return ending;
            } finally {
                lock.close();
            }
        };
    }

    private static boolean addsNothing(Ending ending) {
        return switch (ending) {
            case Ending.Failed _ -> true;
            case Ending.Abandoned abandoned -> abandoned.writes().isEmpty();
            case Ending.Complete _, Ending.Decision _ -> false;
        };
    }
}
