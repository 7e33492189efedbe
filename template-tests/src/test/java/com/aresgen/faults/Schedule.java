package com.aresgen.faults;

import com.aresgen.suite.Reply;
import java.util.ArrayList;
import java.util.List;

/** Two attempts with a fault each, then a retry without a fault, a replay, and another body under the same key. */
record Schedule(Fault first, Fault second, Pace pace) {
    /** When the second attempt begins. */
    enum Pace {
        AT_ONCE,
        /** When the first attempt's claim has expired; without a claim this is no schedule of its own. */
        AFTER_THE_LEASE
    }

    /**
     * The result of a schedule.
     *
     * @param firstStruck whether the first attempt reached its fault
     * @param claimed whether an attempt left a claim that a retry had to wait for
     * @param complete whether this was a schedule of its own; otherwise it ends as soon as that is known
     */
    record Played(String workspace, boolean firstStruck, boolean complete, boolean claimed, List<String> violations) {}

    Played against(ScheduleSubject subject) {
        return new Play(new Scene(subject)).play();
    }

    private final class Play {
        private final Scene scene;
        private final List<Reply> replies = new ArrayList<>();
        private final Attempt secondAttempt = new Attempt(second, () -> {});
        private boolean secondBegun;
        private boolean distinct = true;
        private boolean claimed;

        Play(Scene scene) {
            this.scene = scene;
        }

        Played play() {
            var firstAttempt = new Attempt(first, this::second);
            scene.attempt(firstAttempt).ifPresent(replies::add);
            if (firstAttempt.struck() && !secondBegun) {
                second();
            }
            var complete = firstAttempt.struck() && distinct && secondAttempt.struck();
            var violations = complete ? violations() : List.<String>of();
            return new Played(scene.workspace(), firstAttempt.struck(), complete, claimed, violations);
        }

        private void second() {
            secondBegun = true;
            distinct = pace == Pace.AT_ONCE || scene.leasePasses();
            if (distinct) {
                scene.attempt(secondAttempt).ifPresent(replies::add);
            }
        }

        private List<String> violations() {
            var violations = new ArrayList<String>();
            if (first.kind() == Fault.Kind.SENT_TWICE) {
                violations.addAll(Promises.ofSentTwice(replies.getFirst()));
            }
            violations.addAll(Promises.ofAttempts(replies));
            var retried = retry();
            replies.add(retried);
            violations.addAll(Promises.ofSettled(replies, retried, scene.send(), scene.sendOther()));
            return violations;
        }

        /** The claim of an attempt that died makes others wait no longer than its lease. */
        private Reply retry() {
            var reply = scene.send();
            claimed = reply.status() == 409 && scene.leasePasses();
            return claimed ? scene.send() : reply;
        }
    }
}
