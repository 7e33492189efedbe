package com.aresgen.faults;

import static com.aresgen.faults.Fault.Kind.DIES_AFTER;
import static com.aresgen.faults.Fault.Kind.DIES_BEFORE;
import static com.aresgen.faults.Fault.Kind.FAILS_AFTER;
import static com.aresgen.faults.Fault.Kind.FAILS_BEFORE;
import static com.aresgen.faults.Fault.Kind.SENT_TWICE;
import static com.aresgen.faults.Fault.Kind.STALLS_AFTER;
import static com.aresgen.faults.Fault.Kind.STALLS_BEFORE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Schedules of a subject: every fault at every store call of the first attempt, alone or with each of the second. */
final class Exploration {
    private static final List<Fault.Kind> FIRST =
            List.of(FAILS_BEFORE, FAILS_AFTER, DIES_BEFORE, DIES_AFTER, STALLS_BEFORE, STALLS_AFTER);
    /**
     * Those after which the call may have had its effect; pairs of faults have the others too. Behind a call a process
     * leaves what it leaves before the next one, unless there is an effect in between, so that dying before is enough. A
     * call that reads leaves nothing: the other attempt alone makes a difference there.
     */
    private static final List<Fault.Kind> ALONE = List.of(FAILS_AFTER, DIES_BEFORE, STALLS_AFTER);

    private static final List<Fault.Kind> SECOND = List.of(FAILS_BEFORE, FAILS_AFTER, DIES_BEFORE);

    private final ScheduleSubject subject;
    private final List<Fault.Kind> firstKinds;
    private final List<Fault.Kind> secondKinds;
    private final Map<Schedule, Schedule.Played> played = new ConcurrentHashMap<>();
    private final Scene once;
    private final ReadingCalls reading = new ReadingCalls();

    private Exploration(ScheduleSubject subject, List<Fault.Kind> firstKinds, List<Fault.Kind> secondKinds) {
        this.subject = subject;
        this.firstKinds = firstKinds;
        this.secondKinds = secondKinds;
        this.once = new Scene(subject);
    }

    /**
     * The result of an exploration.
     *
     * @param once the effects of a single call without a fault
     * @param violations the broken promises of each schedule
     */
    record Result(Effects.Left once, Map<Schedule, List<String>> violations) {
        int schedules() {
            return violations.size();
        }

        /** The schedules whose first attempt has a fault of this kind. */
        long schedulesOf(Fault.Kind first) {
            return violations.keySet().stream()
                    .filter(schedule -> schedule.first().kind() == first)
                    .count();
        }

        Map<Schedule, List<String>> broken() {
            var broken = new LinkedHashMap<>(violations);
            broken.values().removeIf(List::isEmpty);
            return broken;
        }
    }

    static Result ofPairs(ScheduleSubject subject) throws InterruptedException, ExecutionException {
        var exploration = new Exploration(subject, FIRST, SECOND);
        exploration.run();
        return exploration.judged(Effects.committed());
    }

    /** Only the first attempt has a fault. All subjects are judged together, since reading all effects takes long. */
    static Map<ScheduleSubject, Result> ofSingleFaults(List<ScheduleSubject> subjects)
            throws InterruptedException, ExecutionException {
        var explorations = new ArrayList<Exploration>();
        for (var subject : subjects) {
            var exploration = new Exploration(subject, ALONE, List.of());
            exploration.run();
            explorations.add(exploration);
        }
        var effects = Effects.committed();
        var results = new LinkedHashMap<ScheduleSubject, Result>();
        explorations.forEach(exploration -> results.put(exploration.subject, exploration.judged(effects)));
        return results;
    }

    private void run() throws InterruptedException, ExecutionException {
        var reply = StoreCalls.watchedBy(reading, once::send);
        if (!Promises.succeeded(reply)) {
            throw new IllegalStateException(subject + " answers " + reply);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var parts = new ArrayList<Future<?>>();
            parts.add(threads.submit(() -> explore(Fault.NONE, Schedule.Pace.AT_ONCE)));
            parts.add(threads.submit(() -> exploreAll(SENT_TWICE, Schedule.Pace.AT_ONCE)));
            for (var kind : firstKinds) {
                parts.add(threads.submit(() -> exploreAll(kind, Schedule.Pace.AT_ONCE)));
            }
            join(parts);
            // A subject that makes no claims has no lease that could pass.
            if (played.values().stream().anyMatch(Schedule.Played::claimed)) {
                join(firstKinds.stream()
                        .<Future<?>>map(kind -> threads.submit(() -> exploreAll(kind, Schedule.Pace.AFTER_THE_LEASE)))
                        .toList());
            }
        }
    }

    private static void join(List<? extends Future<?>> parts) throws InterruptedException, ExecutionException {
        for (var part : parts) {
            part.get();
        }
    }

    private void exploreAll(Fault.Kind kind, Schedule.Pace pace) {
        var call = 1;
        while (isLeftOut(kind, call) || explore(new Fault(kind, call), pace)) {
            call++;
        }
    }

    private boolean isLeftOut(Fault.Kind kind, int call) {
        return secondKinds.isEmpty() && !kind.stalls() && reading.has(call);
    }

    /** False when the first attempt makes fewer calls than its fault needs, so that nothing is left to explore. */
    private boolean explore(Fault first, Schedule.Pace pace) {
        var schedule = new Schedule(first, Fault.NONE, pace);
        var outcome = schedule.against(subject);
        if (!outcome.complete()) {
            return outcome.firstStruck();
        }
        played.put(schedule, outcome);
        for (var kind : first.kind() == SENT_TWICE ? List.<Fault.Kind>of() : secondKinds) {
            var call = 1;
            while (explore(new Schedule(first, new Fault(kind, call), pace))) {
                call++;
            }
        }
        return true;
    }

    private boolean explore(Schedule schedule) {
        var outcome = schedule.against(subject);
        if (outcome.complete()) {
            played.put(schedule, outcome);
        }
        return outcome.complete();
    }

    private Result judged(Effects effects) {
        var expected = effects.left(once.workspace());
        var violations = new LinkedHashMap<Schedule, List<String>>();
        played.forEach((schedule, outcome) -> {
            var all = new ArrayList<>(outcome.violations());
            all.addAll(Promises.ofEffects(effects.left(outcome.workspace()), expected));
            violations.put(schedule, all);
        });
        return new Result(expected, violations);
    }
}
