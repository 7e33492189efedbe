package com.aresgen.infra.api;

import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.endpoints.Endpoints;
import software.amazon.awscdk.services.logs.CfnSubscriptionFilter;

/**
 * Brings the audit's lines of every function that callers reach to the one that indexes them. They stand in this stack
 * because CloudWatch Logs tries the function as it makes them: it has to be there already.
 */
final class AuditSubscriptions {
    /** The logger that writes one line for every request. */
    private static final String PATTERN = "{ $.logger_name = \"audit\" }";

    private AuditSubscriptions() {}

    static void of(RegionalStack stack) {
        var index = Invocations.alias(stack.home(), Endpoints.INDEX.handler());
        Endpoints.functions()
                .map(endpoint -> endpoint.handler().functionName())
                .forEach(function -> CfnSubscriptionFilter.Builder.create(stack, "Audit" + function)
                        .logGroupName("/aws/lambda/" + stack.home().named(function))
                        .filterPattern(PATTERN)
                        .destinationArn(index)
                        .build());
    }
}
