package com.aresgen.faults;

import com.aresgen.suite.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two attempts with a fault each, then a retry without, a replay, and another body under the same key. */
record Schedule(Fault first, Fault second, Pace pace) {
    /** When the second attempt begins. */
    enum Pace {
        AT_ONCE,
        /** When a claim of the first one has run out; not another schedule if there is none. */
        AFTER_THE_LEASE
    }

    /** What came of a schedule. */
    record Played(
            String workspace, boolean firstStruck, boolean secondStruck, boolean distinct, List<String> violations) {}

    Played against(Subject subject) {
        return new Play(new Scene(subject)).play();
    }

    private final class Play {
        private final Scene scene;
        private final List<Reply> replies = new ArrayList<>();
        private final Attempt secondAttempt = new Attempt(second, () -> {});
        private boolean secondBegun;
        private boolean distinct = true;

        Play(Scene scene) {
            this.scene = scene;
        }

        Played play() {
            var firstAttempt = new Attempt(first, this::second);
            scene.attempt(firstAttempt).ifPresent(replies::add);
            if (!secondBegun) {
                second();
            }
            var violations = new ArrayList<String>();
            Promises.ofAttempts(replies).forEach(violations::add);
            var retried = retry();
            replies.add(retried);
            violations.addAll(Promises.ofSettled(replies, retried, scene.send(), scene.sendOther()));
            return new Played(scene.workspace(), firstAttempt.struck(), secondAttempt.struck(), distinct, violations);
        }

        private void second() {
            secondBegun = true;
            distinct = pace == Pace.AT_ONCE || scene.leasePasses();
            scene.attempt(secondAttempt).ifPresent(replies::add);
        }

        /** Whoever died in a claim keeps the others waiting no longer than its lease. */
        private Reply retry() {
            return Optional.of(scene.send())
                    .filter(reply -> reply.status() != 409 || !scene.leasePasses())
                    .orElseGet(scene::send);
        }
    }
}
