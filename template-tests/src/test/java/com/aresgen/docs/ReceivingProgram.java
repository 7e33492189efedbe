package com.aresgen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.clients.NodeModules;
import com.aresgen.http.values.BearerKey;
import com.aresgen.local.gateway.FrontDoor;
import com.aresgen.suite.Http;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** A receiver of webhooks, run as the README describes, on a free port. */
final class ReceivingProgram {
    private static final String PORT = "8000";

    private ReceivingProgram() {}

    /** A signed event is accepted and printed; one signed with another secret is refused. */
    static void check(ReadmeBlock block, Path folder) {
        try {
            var admin = RunningApi.eu().newTenant().admin();
            var port = FrontDoor.freePort(0, "--port");
            var webhook = post(admin, "/v1/webhooks")
                    .body("{\"url\":\"http://127.0.0.1:" + port + "/hook\",\"events\":[\"*\"]}")
                    .send()
                    .json();
            var id = webhook.path("id").stringValue();
            Files.writeString(
                    folder.resolve("receive.mjs"),
                    block.replacing(PORT, Integer.toString(port)).text());
            Files.createSymbolicLink(
                    folder.resolve("node_modules"), NodeModules.folder().resolve("node_modules"));
            var program = new ProcessBuilder("node", "receive.mjs").directory(folder.toFile());
            program.environment().put("WEBHOOK_SECRET", webhook.path("secret").stringValue());
            var node = program.redirectErrorStream(true).start();
            try {
                Waiting.until(() -> listens(port));
                var event = test(admin, id);
                Waiting.until(() -> answered(admin, id) == 204);
                assertThat(node.inputReader().readLine()).startsWith(event + " webhook.test ");
                rotate(admin, id);
                test(admin, id);
                Waiting.until(() -> answered(admin, id) == 400);
            } finally {
                node.destroy();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String test(BearerKey admin, String id) {
        return post(admin, "/v1/webhooks/" + id + "/test")
                .send()
                .json()
                .path("event_id")
                .stringValue();
    }

    private static void rotate(BearerKey admin, String id) {
        post(admin, "/v1/webhooks/" + id + "/rotate-secret")
                .body("{\"grace_period_seconds\":0}")
                .send();
    }

    private static Http.Request post(BearerKey admin, String path) {
        return RunningApi.eu().http().request("POST", path).as(admin);
    }

    private static int answered(BearerKey admin, String id) {
        return RunningApi.eu()
                .http()
                .get("/v1/webhooks/" + id + "/deliveries")
                .as(admin)
                .send()
                .json()
                .path(0)
                .path("response_code")
                .asInt(0);
    }

    private static boolean listens(int port) {
        try (var probe = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            return probe.isConnected();
        } catch (IOException _) {
            return false;
        }
    }
}
