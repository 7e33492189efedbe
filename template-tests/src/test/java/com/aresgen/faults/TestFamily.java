package com.aresgen.faults;

import com.aresgen.http.Endpoint;
import com.aresgen.lambda.aws.AwsConnections;
import com.aresgen.lambda.edge.Edge;
import com.aresgen.lambda.edge.Family;
import com.aresgen.lambda.work.Queues;
import com.aresgen.store.audit.SpendingStore;
import com.aresgen.store.idempotency.Idempotency;
import com.aresgen.store.keys.KeyStore;
import com.aresgen.store.keys.LimitsReader;
import com.aresgen.store.keys.inflight.CallLeases;
import jakarta.inject.Provider;
import java.time.InstantSource;
import java.util.Map;

/** A family of endpoints that only tests have. */
record TestFamily(
        Edge edge,
        InstantSource clock,
        AwsConnections connections,
        Provider<KeyStore> keys,
        Provider<CallLeases> callLeases,
        Provider<LimitsReader> keyLimits,
        Provider<SpendingStore> spending,
        Provider<Idempotency> idempotency,
        Provider<Queues> queues,
        Map<String, Provider<Endpoint<?>>> endpoints)
        implements Family {}
