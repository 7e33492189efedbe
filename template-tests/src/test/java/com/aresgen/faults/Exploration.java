package com.aresgen.faults;

import static com.aresgen.faults.Fault.Kind.DIES_AFTER;
import static com.aresgen.faults.Fault.Kind.DIES_BEFORE;
import static com.aresgen.faults.Fault.Kind.FAILS_AFTER;
import static com.aresgen.faults.Fault.Kind.FAILS_BEFORE;
import static com.aresgen.faults.Fault.Kind.NONE;
import static com.aresgen.faults.Fault.Kind.STALLS_AFTER;
import static com.aresgen.faults.Fault.Kind.STALLS_BEFORE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All schedules of a subject: every fault at every store call of the first attempt, with every one of the second. */
final class Exploration {
    private static final List<Fault.Kind> FIRST =
            List.of(NONE, FAILS_BEFORE, FAILS_AFTER, DIES_BEFORE, DIES_AFTER, STALLS_BEFORE, STALLS_AFTER);
    private static final List<Fault.Kind> SECOND = List.of(NONE, FAILS_BEFORE, FAILS_AFTER, DIES_BEFORE, DIES_AFTER);

    private final Subject subject;

    Exploration(Subject subject) {
        this.subject = subject;
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

    Result run() throws InterruptedException, ExecutionException {
        var played = new LinkedHashMap<Schedule, Schedule.Played>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var parts = new ArrayList<Callable<Map<Schedule, Schedule.Played>>>();
            for (var kind : FIRST) {
                for (var pace : Schedule.Pace.values()) {
                    parts.add(() -> withFirst(kind, pace));
                }
            }
            for (Future<Map<Schedule, Schedule.Played>> part : threads.invokeAll(parts)) {
                played.putAll(part.get());
            }
        }
        return judged(played);
    }

    private static Result judged(Map<Schedule, Schedule.Played> played) {
        var effects = Effects.committed();
        var violations = new LinkedHashMap<Schedule, List<String>>();
        played.forEach((schedule, outcome) -> {
            var all = new ArrayList<>(outcome.violations());
            all.addAll(Promises.ofEffects(effects.of(outcome.workspace())));
            violations.put(schedule, all);
        });
        return new Result(violations);
    }

    private Map<Schedule, Schedule.Played> withFirst(Fault.Kind kind, Schedule.Pace pace) {
        var all = new LinkedHashMap<Schedule, Schedule.Played>();
        var call = 1;
        while (withFirst(new Fault(kind, call), pace, all)) {
            call++;
        }
        return all;
    }

    /** False when the first attempt has not so many calls, and so nothing happened that did not before. */
    private boolean withFirst(Fault first, Schedule.Pace pace, Map<Schedule, Schedule.Played> all) {
        for (var kind : SECOND) {
            var call = 1;
            while (true) {
                var schedule = new Schedule(first, new Fault(kind, call), pace);
                var played = schedule.against(subject);
                if (first.kind() != NONE && !played.firstStruck()) {
                    return false;
                }
                if (!played.distinct()) {
                    return first.kind() != NONE;
                }
                if (kind != NONE && !played.secondStruck()) {
                    break;
                }
                all.put(schedule, played);
                if (kind == NONE) {
                    break;
                }
                call++;
            }
        }
        return first.kind() != NONE;
    }
}
