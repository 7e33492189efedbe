package com.aresgen.local.logs;

import com.aresgen.lambda.logs.JsonLogs;
import com.aresgen.local.LocalRegion;
import com.aresgen.local.StartRefused;
import com.aresgen.local.functions.Functions;
import com.aresgen.local.functions.LocalFunction;
import com.aresgen.local.template.ResolvedResource;
import com.aresgen.local.template.ResourceType;
import com.aresgen.local.template.Stacks;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The template's subscriptions to logs. All functions of this JVM share one log, so a filter gets the lines of its
 * logger from every function.
 */
public final class Subscriptions implements AutoCloseable {
    private static final Pattern BY_LOGGER = Pattern.compile("\\{ \\$\\.logger_name = \"(\\w+)\" }");

    private final List<LogDelivery> deliveries;

    private Subscriptions(List<LogDelivery> deliveries) {
        this.deliveries = deliveries;
    }

    private record Subscription(String logger, LocalFunction function) {}

    public static Subscriptions start(Stacks stacks, LocalRegion region, Functions functions) {
        return new Subscriptions(stacks.all(ResourceType.SUBSCRIPTION, region).stream()
                .map(filter -> subscription(stacks, region, filter, functions))
                .map(each -> LogDelivery.start(JsonLogs.logger(each.logger()), each.function()))
                .toList());
    }

    /** Delivers all lines logged so far, then stops. */
    @Override
    public void close() {
        deliveries.forEach(LogDelivery::close);
    }

    private static Subscription subscription(
            Stacks stacks, LocalRegion region, ResolvedResource filter, Functions functions) {
        var pattern = BY_LOGGER.matcher(filter.text("FilterPattern"));
        if (!pattern.matches()) {
            throw new StartRefused(
                    filter.place() + ": local mode knows no other filter than { $.logger_name = \"…\" }.");
        }
        requireGroup(stacks, region, filter);
        return new Subscription(pattern.group(1), named(filter, functions, function(filter.text("DestinationArn"))));
    }

    private static void requireGroup(Stacks stacks, LocalRegion region, ResolvedResource filter) {
        var name = filter.text("LogGroupName");
        if (stacks.all(ResourceType.LOG_GROUP, region).stream()
                .noneMatch(group -> group.text("LogGroupName").equals(name))) {
            throw new StartRefused(filter.place() + ": no template has the log group " + name + ".");
        }
    }

    private static String function(String aliasArn) {
        var parts = aliasArn.split(":function:", 2);
        return parts[parts.length - 1].split(":", 2)[0];
    }

    private static LocalFunction named(ResolvedResource filter, Functions functions, String name) {
        return functions
                .find(name)
                .orElseThrow(() -> new StartRefused(filter.place() + ": no template has the function " + name + "."));
    }
}
