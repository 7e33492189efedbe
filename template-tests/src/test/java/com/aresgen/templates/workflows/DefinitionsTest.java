package com.aresgen.templates.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.clients.NodeModules;
import com.aresgen.http.json.Json;
import com.aresgen.suite.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** asl-validator knows the whole language; local mode accepts only the part of it that it runs. */
@Timeout(120)
final class DefinitionsTest {
    private static final Path RUN =
            Repository.root().resolve("infra/cdk/src/main/resources/com/aresgen/infra/workflows/run.asl.json");

    @Test
    void thatOfRunsIsValid() throws Exception {
        assertThat(problems(RUN)).isEmpty();
    }

    /** It is a part of the template, since it names all functions. */
    @Test
    void thatOfTheDailyPingIsValid(@TempDir Path folder) throws Exception {
        var template = Repository.root().resolve("infra/cdk/templates/AresGen-EU-Operations.json");
        var definition = Json.MAPPER
                .readTree(Files.readString(template))
                .at("/Resources/DailyPingMachine/Properties/Definition");
        var file = folder.resolve("ping.json");
        Files.writeString(file, definition.toString());

        assertThat(definition.has("StartAt")).isTrue();
        assertThat(problems(file)).isEmpty();
    }

    @Test
    void aDefinitionWithAFaultIsFound(@TempDir Path folder) throws Exception {
        var broken = folder.resolve("broken.json");
        Files.writeString(broken, Files.readString(RUN).replace("\"Next\": \"Advance\"", "\"Next\": \"Nowhere\""));

        assertThat(problems(broken)).contains("Nowhere");
    }

    private static String problems(Path definition) throws IOException, InterruptedException {
        var node = new ProcessBuilder("node", "validate.mjs", definition.toString())
                .directory(NodeModules.folder("workflows").toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(output).isZero();
        return output;
    }
}
