package com.aresgen.local.queues;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.aresgen.local.LocalRegion;
import com.aresgen.local.StartRefused;
import com.aresgen.local.functions.Functions;
import com.aresgen.local.functions.LocalFunction;
import com.aresgen.local.template.ResolvedResource;
import com.aresgen.local.template.ResourceType;
import com.aresgen.local.template.Stacks;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Starts the workers of the template: by the messages of a queue, or by the clock. */
public final class Workers implements AutoCloseable {
    /** Lambda begins with five for a queue, and this machine needs no more. */
    private static final int POLLERS = 2;

    /** How many workers the clock may have started at once, so that a slow one holds up no other. */
    private static final int SCHEDULES = 8;

    private static final Pattern RATE = Pattern.compile("rate\\(([1-9]\\d{0,3}) minutes?\\)");

    private final ExecutorService pollers =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("poller").factory());
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(
            SCHEDULES, Thread.ofVirtual().name("clock").factory());
    private final LocalRegion region;
    private final Functions functions;
    private final URI queues;

    private Workers(LocalRegion region, Functions functions, URI queues) {
        this.region = region;
        this.functions = functions;
        this.queues = queues;
    }

    public static Workers start(Stacks stacks, LocalRegion region, Functions functions, URI queues) {
        var workers = new Workers(region, functions, queues);
        stacks.all(ResourceType.EVENT_SOURCE, region).forEach(workers::poll);
        stacks.all(ResourceType.RULE, region).stream()
                // Those with a pattern are for the ends of executions.
                .filter(rule -> !rule.properties().has("EventPattern"))
                .forEach(workers::tick);
        return workers;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        pollers.shutdownNow();
    }

    private void poll(ResolvedResource mapping) {
        var worker = worker(mapping, mapping.text("FunctionName"));
        var arn = mapping.text("EventSourceArn");
        var queue = queues + "/" + LocalRegion.ACCOUNT + "/" + arn.substring(arn.lastIndexOf(':') + 1);
        for (int i = 0; i < POLLERS; i++) {
            var client = LocalQueues.client(queues, region, worker.identity().accessKeyId());
            pollers.execute(new Poller(client, queue, worker));
        }
    }

    private void tick(ResolvedResource rule) {
        var rate = RATE.matcher(rule.text("ScheduleExpression"));
        if (!rate.matches()) {
            throw new StartRefused(rule.place() + ": local mode knows no other schedule than rate(… minutes).");
        }
        var period = Duration.ofMinutes(Long.parseLong(rate.group(1)));
        rule.properties().path("Targets").forEach(target -> {
            var worker = worker(rule, target.path("Arn").asString());
            var _ = clock.scheduleAtFixedRate(
                    () -> worker.call(scheduled(), String.class), 1, period.toSeconds(), TimeUnit.SECONDS);
        });
    }

    private static ScheduledEvent scheduled() {
        var event = new ScheduledEvent();
        event.setSource("aws.events");
        event.setDetailType("Scheduled Event");
        return event;
    }

    private LocalFunction worker(ResolvedResource resource, String name) {
        return functions
                .find(name)
                .orElseThrow(() -> new StartRefused(resource.place() + ": no template has the function " + name + "."));
    }
}
