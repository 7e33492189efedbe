package com.aresgen.local.template;

import com.aresgen.local.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The committed templates of one region, found by the prefix of their names. */
public final class Templates {
    private static final JsonMapper JSON = new JsonMapper();

    private Templates() {}

    /** Reads all stacks whose file begins with {@code prefix}; resources stay unresolved. */
    public static Stacks read(Path folder, String prefix) {
        var stacks = new LinkedHashMap<String, Map<String, TemplateResource>>();
        for (var file : files(folder, prefix)) {
            var stack = file.getFileName().toString().replaceFirst("\\.json$", "");
            stacks.put(stack, resources(stack, file));
        }
        if (stacks.isEmpty()) {
            throw new StartRefused("No template " + prefix + "*.json in " + folder
                    + ": run from the repository, or synthesize them again (infra/cdk).");
        }
        return new Stacks(stacks);
    }

    private static Iterable<Path> files(Path folder, String prefix) {
        if (!Files.isDirectory(folder)) {
            throw new StartRefused("No templates: the folder " + folder + " is missing.");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(prefix + ".*\\.json"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, TemplateResource> resources(String stack, Path file) {
        var resources = new LinkedHashMap<String, TemplateResource>();
        parsed(file).path("Resources").forEachEntry((id, node) -> resources.put(id, resource(stack, id, node)));
        return resources;
    }

    private static JsonNode parsed(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (JacksonException malformed) {
            throw new StartRefused(file + " is not JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }

    private static TemplateResource resource(String stack, String logicalId, JsonNode node) {
        var place = stack + "/" + logicalId;
        if (node.has("Condition")) {
            throw new StartRefused(place + ": local mode does not know conditional resources.");
        }
        var type = ResourceType.named(node.path("Type").asString(""), place);
        return new TemplateResource(stack, logicalId, type, new CfnReader(place).read(node.path("Properties")));
    }
}
