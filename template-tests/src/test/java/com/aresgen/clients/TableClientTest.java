package com.aresgen.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.dynamodb.TableServer;
import com.aresgen.dynamodb.engine.EngineSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The table engine as a program sees it that is neither ours nor written in Java: AWS's client for JavaScript. */
@Timeout(120)
class TableClientTest {
    @Test
    void awsClientForJavaScriptFindsWhatItExpects() throws Exception {
        var scripts = NodeModules.folder("tables");
        try (var engine = TableServer.start(EngineSettings.inMemory(), 0)) {
            var node = new ProcessBuilder("node", "tables.mjs")
                    .directory(scripts.toFile())
                    .redirectErrorStream(true);
            node.environment().keySet().retainAll(List.of("PATH"));
            node.environment().put("ENDPOINT", engine.endpoint().toString());
            var process = node.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
        }
    }
}
