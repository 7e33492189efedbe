package com.aresgen.lambda.snapshot;

import com.aresgen.lambda.aws.AwsConnections;
import java.util.List;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Runs a function's sample event before SnapStart takes its snapshot, so that every start from it has the classes
 * loaded. The snapshot has no connection to AWS. A fault is logged: without its snapshot a function would not be
 * deployed, and without its priming it is only slower once.
 * https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html
 */
public final class Priming implements Resource {
    private static final Logger LOG = LoggerFactory.getLogger(Priming.class);

    private static final String SUFFIX = "Function";

    private final String function;
    private final Rehearsal rehearsal;
    private final List<AwsConnections> connections;

    /** Does with an event what an invocation does, but so that nothing is written and nothing is sent. */
    @FunctionalInterface
    public interface Rehearsal {
        void of(JsonNode event);
    }

    private Priming(String function, Rehearsal rehearsal, List<AwsConnections> connections) {
        this.function = function;
        this.rehearsal = rehearsal;
        this.connections = connections;
    }

    /**
     * The CRaC context holds its resources weakly: the caller must keep the returned object.
     *
     * @param function whose sample has its name: that of {@code DeliverFunction} is {@code events/Deliver.json}
     * @param connections all that the function has
     */
    public static Priming beforeSnapshot(Class<?> function, Rehearsal rehearsal, AwsConnections... connections) {
        var name = function.getSimpleName();
        var priming = new Priming(
                name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name,
                rehearsal,
                List.of(connections));
        Core.getGlobalContext().register(priming);
        return priming;
    }

    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        attempt();
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {}

    /** Primes; whatever goes wrong is logged, an Error too. */
    public void attempt() {
        try {
            prime();
        } catch (Throwable fault) {
            LOG.atError().setCause(fault).addKeyValue("function", function).log("A function could not be primed");
        }
    }

    /** Primes, and throws what goes wrong, for tests. */
    public void prime() {
        try {
            rehearsal.of(SampleEvent.of(function));
        } finally {
            connections.forEach(AwsConnections::renew);
        }
    }
}
