package com.aresgen.webhooks;

import com.aresgen.clients.NodeModules;
import com.aresgen.egress.receiver.ReceivedRequest;
import com.aresgen.http.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The public library for Node, in a process of its own. */
final class Verifier implements AutoCloseable {
    private final Process node;

    Verifier() {
        try {
            node = new ProcessBuilder("node", "webhook.mjs")
                    .directory(NodeModules.folder().toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library's result for a request: {@code verified} with the body, or {@code refused} with the reason. */
    JsonNode check(String secret, ReceivedRequest heard) throws IOException {
        var headers = heard.headers().entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
        var out = node.outputWriter();
        out.write(Json.MAPPER.writeValueAsString(Map.of("secret", secret, "headers", headers, "body", heard.body())));
        out.newLine();
        out.flush();
        return Json.MAPPER.readTree(node.inputReader().readLine());
    }

    @Override
    public void close() {
        node.destroy();
    }
}
