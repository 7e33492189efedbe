package com.aresgen.connections;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.faults.Door;
import com.aresgen.lambda.connections.CountingPort;
import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.suite.RunningApi;
import com.aresgen.templates.DeployedFunction;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A function as it is wired in Lambda, on the real engine. */
final class FunctionConnectionsTest {
    private static final int CALLS = 10;

    @Test
    void callsOneAfterAnotherUseOneConnection() throws Exception {
        try (var relay = TableRelay.open()) {
            var function = function(relay);
            for (int call = 0; call < CALLS; call++) {
                listModels(function);
            }

            assertThat(relay.connections()).isOne();
        }
    }

    @Test
    void aSnapshotHasNoConnectionAndTheFirstCallAfterItSucceeds() throws Exception {
        try (var relay = TableRelay.open()) {
            var function = function(relay);
            function.priming().prime();
            assertThat(relay.connections()).isPositive();

            relay.awaitNoneOpen();
            var primed = relay.connections();
            listModels(function);
            listModels(function);
            assertThat(relay.connections()).isEqualTo(primed + 1);
        }
    }

    private static void listModels(HttpFunction function) {
        var door = new Door(function, "GET", "/v1/models");
        var reply = door.send(RunningApi.eu().newTenant().admin().text(), "", "");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    private static HttpFunction function(CountingPort relay) throws ReflectiveOperationException {
        var deployed = DeployedFunction.routed()
                .filter(function -> function.name().equals("ListModels"))
                .findFirst()
                .orElseThrow();
        var variables = new HashMap<>(deployed.variables());
        variables.put("AWS_REGION", "eu-west-1");
        variables.put("AWS_ACCESS_KEY_ID", "connections");
        variables.put("AWS_SECRET_ACCESS_KEY", "local");
        variables.put("AWS_ENDPOINT_URL_DYNAMODB", relay.url().toString());
        variables.put(
                "AWS_ENDPOINT_URL_SECRETS_MANAGER",
                RunningApi.eu().local().secretsUrl().toString());
        return Class.forName(deployed.handler())
                .asSubclass(HttpFunction.class)
                .getConstructor(Map.class)
                .newInstance(variables);
    }
}
