package com.aresgen.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.local.functions.LocalFunction;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.suite.AuditLogs;
import com.aresgen.suite.Reply;
import com.aresgen.suite.Row;
import com.aresgen.suite.RunningApi;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Judges roles by the traffic of {@link Exercise}, {@link WorkerExercise} and all tests that ran before this one. */
class RolesTest {
    @BeforeAll
    static void exerciseEveryFunction() throws Exception {
        // A test before this one may have left a server that never answers, for which each call would wait 270 s.
        RunningApi.eu().upstream().play(ServerScript.json(500, "{}"));
        var exercises = Row.withKey().map(Exercise::of).toList();
        exercises.forEach(Exercise::run);
        sendSideBySide(exercises.stream()
                .filter(each -> each.row().route().mutates())
                .map(Exercise::conflict)
                .toList());
        WorkerExercise.run();
        var admin = RunningApi.eu().newTenant().admin();
        RunningApi.eu().http().get("/v1/models").as(admin).send();
        // Once this call is indexed, all earlier lines of the log are indexed as well.
        AuditLogs.settled(1, () -> AuditLogs.entries("status=200&route=/v1/models", admin));
    }

    private static void sendSideBySide(List<Callable<Reply>> calls) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var reply : threads.invokeAll(calls)) {
                reply.get();
            }
        }
    }

    static Stream<Named<LocalFunction>> functions() {
        return RunningApi.eu().local().functions().all().values().stream()
                .sorted(Comparator.comparing(LocalFunction::name))
                .map(function -> Named.of(function.name(), function));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aRoleAllowsWhatItsFunctionNeedsAndNothingElse(LocalFunction function) {
        var observed = RunningApi.eu().local().observed().stream()
                .filter(each -> each.function().equals(function.name()))
                .toList();

        assertThat(FunctionRole.of(function).differences(observed)).isEmpty();
    }
}
