package com.aresgen.local.states.parsing;

import com.aresgen.local.states.data.ReferencePath;
import com.aresgen.local.states.data.ResultPath;
import com.aresgen.local.states.data.StatesError;
import com.aresgen.local.states.language.Catcher;
import com.aresgen.local.states.language.Retrier;
import com.aresgen.local.states.language.Seconds;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads retriers and catchers. */
final class ErrorHandling {
    private static final Set<String> RETRIER = Set.of(
            "ErrorEquals",
            "IntervalSeconds",
            "MaxAttempts",
            "BackoffRate",
            "MaxDelaySeconds",
            "JitterStrategy",
            "Comment");
    private static final Set<String> CATCHER = Set.of("ErrorEquals", "ResultPath", "Next", "Comment");

    /** What AWS reserves, without the final errors, which no retrier and no catcher stops. */
    private static final Set<String> RESERVED = Set.of(
            StatesError.ALL,
            StatesError.TASK_FAILED,
            StatesError.TIMEOUT,
            StatesError.HEARTBEAT_TIMEOUT,
            StatesError.RESULT_PATH);

    private static final long LONGEST_DELAY = 31_622_400;

    private ErrorHandling() {}

    static List<Retrier> retriers(Fields state) {
        var all = state.objects("Retry");
        requireAllLast(all);
        return all.stream().map(ErrorHandling::retrier).toList();
    }

    static List<Catcher> catchers(Fields state) {
        var all = state.objects("Catch");
        requireAllLast(all);
        return all.stream().map(ErrorHandling::catcher).toList();
    }

    private static Retrier retrier(Fields fields) {
        fields.only(RETRIER);
        var interval = fields.whole("IntervalSeconds", 1, Seconds.MOST).orElse(1);
        var most = fields.whole("MaxDelaySeconds", 1, LONGEST_DELAY - 1);
        if (most.isPresent() && most.getAsLong() <= interval) {
            throw fields.refused("MaxDelaySeconds must be greater than IntervalSeconds");
        }
        var jitter = fields.text("JitterStrategy").orElse("NONE");
        if (!Set.of("FULL", "NONE").contains(jitter)) {
            throw fields.refused("JitterStrategy must be FULL or NONE");
        }
        return new Retrier(
                errors(fields),
                interval,
                Math.toIntExact(fields.whole("MaxAttempts", 0, Seconds.MOST).orElse(3)),
                rate(fields),
                most,
                jitter.equals("FULL"));
    }

    private static double rate(Fields fields) {
        var rate = fields.node("BackoffRate");
        if (rate.isEmpty()) {
            return 2.0;
        }
        if (!rate.get().isNumber() || rate.get().doubleValue() < 1.0) {
            throw fields.refused("BackoffRate must be a number from 1.0");
        }
        return rate.get().doubleValue();
    }

    private static Catcher catcher(Fields fields) {
        fields.only(CATCHER);
        return new Catcher(errors(fields), resultPath(fields), fields.requiredText("Next"));
    }

    /** The place of a result, which cannot be in an array. */
    static ResultPath resultPath(Fields fields) {
        var given = fields.node("ResultPath");
        if (given.isEmpty()) {
            return ResultPath.REPLACE;
        }
        if (given.get().isNull()) {
            return new ResultPath(Optional.empty());
        }
        var path = fields.path("ResultPath");
        if (path.stream()
                .flatMap(each -> each.steps().stream())
                .anyMatch(ReferencePath.Step.Element.class::isInstance)) {
            throw fields.refused("local mode knows no ResultPath into an array");
        }
        return new ResultPath(path);
    }

    private static List<String> errors(Fields fields) {
        var names = fields.object().path("ErrorEquals");
        if (!names.isArray() || names.isEmpty() || !names.valueStream().allMatch(JsonNode::isString)) {
            throw fields.refused("ErrorEquals must be an array of names");
        }
        var errors = names.valueStream().map(JsonNode::stringValue).toList();
        for (var error : errors) {
            if (error.startsWith("States.") && !RESERVED.contains(error)) {
                throw fields.refused("local mode does not know the error " + error + " in ErrorEquals");
            }
        }
        if (errors.contains(StatesError.ALL) && errors.size() > 1) {
            throw fields.refused("States.ALL must be alone");
        }
        return errors;
    }

    private static void requireAllLast(List<Fields> all) {
        for (var fields : all.subList(0, Math.max(0, all.size() - 1))) {
            if (errors(fields).contains(StatesError.ALL)) {
                throw fields.refused("States.ALL must be in the last one");
            }
        }
    }
}
