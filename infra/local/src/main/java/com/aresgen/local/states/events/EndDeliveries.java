package com.aresgen.local.states.events;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.functions.Functions;
import com.aresgen.local.functions.InvocationResult;
import com.aresgen.local.functions.LocalFunction;
import com.aresgen.local.states.execution.Ending;
import com.aresgen.local.states.execution.Start;
import com.aresgen.local.states.functions.MachineFunctions;
import com.aresgen.local.template.ResourceType;
import com.aresgen.local.template.Stacks;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Calls the functions of the template's rules with the ends of executions, at least once: the caller keeps an end until
 * it is delivered. A function that fails is called twice more, as Lambda does with events; then the end counts as
 * delivered.
 */
public final class EndDeliveries implements AutoCloseable {
    /** Lambda's pauses before the second and the third attempt. */
    public static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(2));

    private final List<EndRule> rules;
    private final Functions functions;
    private final LocalRegion region;
    private final List<Duration> pauses;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("end of execution").factory());

    private EndDeliveries(List<EndRule> rules, Functions functions, LocalRegion region, List<Duration> pauses) {
        this.rules = rules;
        this.functions = functions;
        this.region = region;
        this.pauses = pauses;
    }

    /** Reads the template's rules with a pattern, or refuses one that local mode cannot serve. */
    public static EndDeliveries of(Stacks stacks, LocalRegion region, Functions functions, List<Duration> pauses) {
        var rules = stacks.all(ResourceType.RULE, region).stream()
                .filter(rule -> rule.properties().has("EventPattern"))
                .map(EndRule::of)
                .toList();
        rules.forEach(
                rule -> rule.targets().forEach(target -> MachineFunctions.required(functions, rule.place(), target)));
        return new EndDeliveries(rules, functions, region, pauses);
    }

    /** Whether any rule wants this end. */
    public boolean concern(Start start, Ending ending) {
        return matching(start, ending).findAny().isPresent();
    }

    /** Delivers the end to all its targets, then runs {@code delivered}. */
    public void deliver(Start start, Ending ending, Runnable delivered) {
        var event = new EndEvent(start, ending, region).bytes();
        var targets = matching(start, ending)
                .flatMap(rule -> rule.targets().stream()
                        .map(target -> MachineFunctions.required(functions, rule.place(), target)))
                .toList();
        threads.execute(() -> {
            try {
                for (var target : targets) {
                    deliver(target, event);
                }
                delivered.run();
            } catch (InterruptedException _) {
                // Local mode ends; the next start delivers again.
            }
        });
    }

    private Stream<EndRule> matching(Start start, Ending ending) {
        return rules.stream().filter(rule -> rule.matches(start.id().machineArn(region), ending.status()));
    }

    private void deliver(LocalFunction target, byte[] event) throws InterruptedException {
        for (var pause : pauses) {
            if (delivered(target, event)) {
                return;
            }
            Thread.sleep(pause);
        }
        if (!delivered(target, event)) {
            System.err.println(target.name() + " failed " + (pauses.size() + 1)
                    + " times with the end of an execution, which is given up.");
        }
    }

    private static boolean delivered(LocalFunction target, byte[] event) throws InterruptedException {
        return switch (target.invoke(event, target.timeout())) {
            case InvocationResult.Returned _ -> true;
            case InvocationResult.Failed _ -> false;
            case InvocationResult.TooLate _ -> throw new InterruptedException();
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
