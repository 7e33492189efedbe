package com.aresgen.suite;

import com.aresgen.egress.receiver.Receiver;
import com.aresgen.egress.receiver.ReceiverScript;
import com.aresgen.local.LocalApi;
import com.aresgen.local.LocalRegion;
import com.aresgen.local.Options;
import com.aresgen.local.dynamodb.TableCreation;
import com.aresgen.local.engine.TestEngine;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import com.aresgen.store.keys.Workspaces;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The EU region of the committed template, started once for all tests of the JVM, with empty tables. */
public final class RunningApi {
    /** The key that our API sends to the model server. */
    public static final String UPSTREAM_KEY = "sk-of-the-operator";

    private static final Map<String, String> WAITS =
            Map.of("KEEP_ALIVE_MILLIS", "2000", "FIRST_PAUSE_MILLIS", "1000", "HELLO_MILLIS", "5000");

    private static final RunningApi EU = new RunningApi();

    private final Upstream upstream = Upstream.playing(ServerScript.json(500, "{}"));

    private final Receiver receiver = Receiver.start(ReceiverScript.says(200, "thanks"));

    private final LocalApi local;
    private final DynamoDbClient operator;
    private final Workspaces workspaces;

    private RunningApi() {
        var server = Map.of("LLM_BASE_URL", upstream.baseUrl(), "LLM_API_KEY", UPSTREAM_KEY);
        local = LocalApi.start(
                TestEngine.of(Options.in(Repository.root()).withPort(0).withLoopbackEgress())
                        .withModelServer(server)
                        .withBedrock(URI.create(upstream.address()))
                        .withWaits(WAITS));
        operator = TableCreation.operator(local.tablesUrl(), LocalRegion.EU);
        workspaces = new Workspaces(operator, LocalRegion.EU.tables(), InstantSource.system());
        Runtime.getRuntime().addShutdownHook(new Thread(local::close));
    }

    public static RunningApi eu() {
        return EU;
    }

    public LocalApi local() {
        return local;
    }

    /** The server of all models {@code remote/…}, and at the same address Bedrock; needs a script before a call. */
    public Upstream upstream() {
        return upstream;
    }

    /** The receiver of the samples' webhooks; it accepts every request. */
    public Receiver receiver() {
        return receiver;
    }

    /** A client that reads and writes all tables, as an operator with AWS credentials can. */
    public DynamoDbClient operator() {
        return operator;
    }

    /** A new workspace for one test, so that no other test spends its quota. */
    public Tenant newTenant() {
        return Tenant.create(workspaces, operator);
    }

    public Http http() {
        return new Http(local.baseUrl());
    }
}
