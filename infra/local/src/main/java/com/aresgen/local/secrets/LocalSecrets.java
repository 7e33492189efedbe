package com.aresgen.local.secrets;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.StartRefused;
import com.aresgen.local.template.ResolvedResource;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * GetSecretValue, over HTTP as the SDK calls it; the values live as long as this process.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html
 */
public final class LocalSecrets implements AutoCloseable {
    private static final String GET = "secretsmanager.GetSecretValue";
    private static final JsonMapper JSON = new JsonMapper();

    private final LocalRegion region;
    private final Map<String, String> values;
    private final WebServer server;

    private LocalSecrets(LocalRegion region, Map<String, String> values) {
        this.region = region;
        this.values = values;
        this.server = WebServer.builder()
                .address(InetAddress.getLoopbackAddress())
                .shutdownHook(false)
                .addRouting(HttpRouting.builder().post("/", this::answer))
                .build();
    }

    /**
     * Starts with the secrets that the template has.
     *
     * @param filledIn values by the names of secrets, in place of the template's initial ones
     * @param generated returns the value of a secret that AWS would generate, by its name
     */
    public static LocalSecrets start(
            List<ResolvedResource> secrets,
            LocalRegion region,
            Map<String, String> filledIn,
            UnaryOperator<String> generated) {
        var values = secrets.stream()
                .collect(Collectors.toUnmodifiableMap(
                        secret -> secret.text("Name"),
                        secret -> filledIn.getOrDefault(secret.text("Name"), value(secret, generated))));
        for (var name : filledIn.keySet()) {
            if (!values.containsKey(name)) {
                throw new StartRefused("No template has the secret " + name + ".");
            }
        }
        var engine = new LocalSecrets(region, values);
        engine.server.start();
        return engine;
    }

    private static String value(ResolvedResource secret, UnaryOperator<String> generated) {
        return secret.properties().has("GenerateSecretString")
                ? generated.apply(secret.text("Name"))
                : secret.text("SecretString");
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Override
    public void close() {
        server.stop();
    }

    private void answer(ServerRequest request, ServerResponse response) {
        var target = request.headers().value(HeaderNames.create("X-Amz-Target")).orElse("");
        if (!target.equals(GET)) {
            refuse(response, "UnknownOperationException", target);
            return;
        }
        var id = JSON.readTree(request.content().as(String.class))
                .path("SecretId")
                .asString("");
        var value = values.get(id);
        if (value == null) {
            refuse(response, "ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
            return;
        }
        response.header("Content-Type", "application/x-amz-json-1.1")
                .send(JSON.createObjectNode()
                        .put("ARN", region.arn("secretsmanager", "secret:" + id + "-aBcDeF"))
                        .put("Name", id)
                        .put("SecretString", value)
                        .toString());
    }

    private static void refuse(ServerResponse response, String type, String message) {
        response.status(Status.BAD_REQUEST_400)
                .header("Content-Type", "application/x-amz-json-1.1")
                .send(JSON.createObjectNode()
                        .put("__type", type)
                        .put("message", message)
                        .toString());
    }
}
