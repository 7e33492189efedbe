package com.aresgen.local.functions;

import com.aresgen.local.template.ResolvedResource;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A function as the template has it: its class, timeout, environment and role. */
record FunctionDefinition(
        String place, String name, String handler, Duration timeout, String roleArn, Map<String, String> environment) {
    /** Names the script that runs in place of the runtime: ours starts the function as a web server. */
    private static final String WRAPPER = "AWS_LAMBDA_EXEC_WRAPPER";

    boolean behindAdapter() {
        return environment.containsKey(WRAPPER);
    }

    static FunctionDefinition of(ResolvedResource function) {
        var environment = new LinkedHashMap<String, String>();
        function.properties()
                .path("Environment")
                .path("Variables")
                .forEachEntry((name, value) -> environment.put(name, value.asString()));
        return new FunctionDefinition(
                function.place(),
                function.text("FunctionName"),
                function.text("Handler"),
                // Lambda's own default is three seconds.
                Duration.ofSeconds(function.properties().path("Timeout").asInt(3)),
                function.text("Role"),
                Map.copyOf(environment));
    }
}
