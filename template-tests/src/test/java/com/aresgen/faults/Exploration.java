package com.aresgen.faults;

import static com.aresgen.faults.Fault.Kind.DIES_AFTER;
import static com.aresgen.faults.Fault.Kind.DIES_BEFORE;
import static com.aresgen.faults.Fault.Kind.FAILS_AFTER;
import static com.aresgen.faults.Fault.Kind.FAILS_BEFORE;
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

/** All schedules of a subject: every fault at every store call of the first attempt, with every one of the second. */
final class Exploration {
    private static final List<Fault.Kind> FIRST =
            List.of(FAILS_BEFORE, FAILS_AFTER, DIES_BEFORE, DIES_AFTER, STALLS_BEFORE, STALLS_AFTER);
    private static final List<Fault.Kind> SECOND = List.of(FAILS_BEFORE, FAILS_AFTER, DIES_BEFORE, DIES_AFTER);

    private final Subject subject;
    private final List<Fault.Kind> secondKinds;
    private final Map<Schedule, Schedule.Played> played = new ConcurrentHashMap<>();

    private Exploration(Subject subject, List<Fault.Kind> secondKinds) {
        this.subject = subject;
        this.secondKinds = secondKinds;
    }

    /** The broken promises of each schedule. */
    record Result(Map<Schedule, List<String>> violations) {
        int schedules() {
            return violations.size();
        }

        Map<Schedule, List<String>> broken() {
            var broken = new LinkedHashMap<>(violations);
            broken.values().removeIf(List::isEmpty);
            return broken;
        }
    }

    static Result ofPairs(Subject subject) throws InterruptedException, ExecutionException {
        return new Exploration(subject, SECOND).run();
    }

    /** Only the first attempt meets a fault. */
    static Result ofSingleFaults(Subject subject) throws InterruptedException, ExecutionException {
        return new Exploration(subject, List.of()).run();
    }

    private Result run() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var parts = new ArrayList<Future<?>>();
            parts.add(threads.submit(() -> explore(Fault.NONE, Schedule.Pace.AT_ONCE)));
            for (var kind : FIRST) {
                for (var pace : Schedule.Pace.values()) {
                    parts.add(threads.submit(() -> exploreAll(kind, pace)));
                }
            }
            for (var part : parts) {
                part.get();
            }
        }
        return judged();
    }

    private void exploreAll(Fault.Kind kind, Schedule.Pace pace) {
        var call = 1;
        while (explore(new Fault(kind, call), pace)) {
            call++;
        }
    }

    /** False when the first attempt makes fewer calls than its fault needs, so that nothing is left to explore. */
    private boolean explore(Fault first, Schedule.Pace pace) {
        var schedule = new Schedule(first, Fault.NONE, pace);
        var outcome = schedule.against(subject);
        if (!outcome.firstStruck() || !outcome.distinct()) {
            return outcome.firstStruck();
        }
        played.put(schedule, outcome);
        for (var kind : secondKinds) {
            var call = 1;
            while (explore(new Schedule(first, new Fault(kind, call), pace))) {
                call++;
            }
        }
        return true;
    }

    private boolean explore(Schedule schedule) {
        var outcome = schedule.against(subject);
        if (outcome.secondStruck()) {
            played.put(schedule, outcome);
        }
        return outcome.secondStruck();
    }

    private Result judged() {
        var effects = Effects.committed();
        var violations = new LinkedHashMap<Schedule, List<String>>();
        played.forEach((schedule, outcome) -> {
            var all = new ArrayList<>(outcome.violations());
            all.addAll(Promises.ofEffects(effects.left(outcome.workspace()), subject.left()));
            violations.put(schedule, all);
        });
        return new Result(violations);
    }
}
