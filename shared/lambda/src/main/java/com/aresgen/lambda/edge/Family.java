package com.aresgen.lambda.edge;

import com.aresgen.http.Endpoint;
import com.aresgen.http.WakeUp;
import com.aresgen.lambda.aws.AwsConnections;
import com.aresgen.lambda.work.Queues;
import com.aresgen.store.audit.SpendingStore;
import com.aresgen.store.idempotency.Idempotency;
import com.aresgen.store.keys.KeyStore;
import com.aresgen.store.keys.LimitsReader;
import com.aresgen.store.keys.inflight.CallLeases;
import jakarta.inject.Provider;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the Dagger component of a family provides for its functions: its endpoints by name, and what the pipeline needs.
 * Providers, so that a function makes only what its own route needs.
 */
public interface Family {
    Edge edge();

    InstantSource clock();

    /** The connections of all AWS clients of the function. */
    AwsConnections connections();

    Provider<KeyStore> keys();

    Provider<CallLeases> callLeases();

    Provider<LimitsReader> keyLimits();

    Provider<SpendingStore> spending();

    Provider<Idempotency> idempotency();

    Provider<Queues> queues();

    /** What starts and resumes executions, in the family whose answers ask for it. */
    default Consumer<WakeUp> executions() {
        return wakeUp -> {
            throw new IllegalStateException("The family has no executions: " + wakeUp);
        };
    }

    /** By the name of the function, such as {@code DeleteThread}. */
    Map<String, Provider<Endpoint<?>>> endpoints();

    /** The endpoint of this name; a bug if the family has none. */
    default Endpoint<?> endpoint(String name) {
        return Optional.ofNullable(endpoints().get(name))
                .orElseThrow(() -> new IllegalStateException("The family has no endpoint " + name))
                .get();
    }
}
