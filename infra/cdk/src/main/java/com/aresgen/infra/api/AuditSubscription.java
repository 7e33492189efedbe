package com.aresgen.infra.api;

import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.StackRegion;
import com.aresgen.infra.endpoints.Endpoints;
import com.aresgen.infra.resources.LogName;
import software.amazon.awscdk.services.logs.CfnSubscriptionFilter;

/**
 * Subscribes the function that indexes the audit to the audit lines of the log that all functions with such lines
 * share. CloudWatch Logs calls the destination when it creates a subscription, so it is in this stack, which is
 * deployed after that function.
 */
public final class AuditSubscription {
    /** Selects the lines of the logger that writes one line for every request. */
    private static final String PATTERN = "{ $.logger_name = \"audit\" }";

    private AuditSubscription() {}

    /** The physical name of the filter. */
    public static String name(StackRegion region) {
        return region.named("Audit");
    }

    static void of(RegionalStack stack) {
        CfnSubscriptionFilter.Builder.create(stack, "Audit")
                .filterName(name(stack.home()))
                .logGroupName(LogName.CALLS.in(stack.home()))
                .filterPattern(PATTERN)
                .destinationArn(Endpoints.INDEX.handler().alias(stack.home()))
                .build();
    }
}
