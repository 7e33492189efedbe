package com.aresgen.infra.api;

import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.endpoints.Endpoints;
import software.amazon.awscdk.services.logs.CfnSubscriptionFilter;

/**
 * Subscribes the function that indexes the audit to the audit lines of every function that has some. CloudWatch
 * Logs calls the destination when it creates a subscription, so they are in this stack, which is deployed after it.
 */
final class AuditSubscriptions {
    /** Selects the lines of the logger that writes one line for every request. */
    private static final String PATTERN = "{ $.logger_name = \"audit\" }";

    private AuditSubscriptions() {}

    static void of(RegionalStack stack) {
        var index = Invocations.alias(stack.home(), Endpoints.INDEX.handler());
        Endpoints.audited()
                .map(row -> row.handler().functionName())
                .forEach(function -> CfnSubscriptionFilter.Builder.create(stack, "Audit" + function)
                        .logGroupName("/aws/lambda/" + stack.home().named(function))
                        .filterPattern(PATTERN)
                        .destinationArn(index)
                        .build());
    }
}
