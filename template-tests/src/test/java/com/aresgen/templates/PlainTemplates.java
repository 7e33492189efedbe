package com.aresgen.templates;

import com.aresgen.http.json.Json;
import com.aresgen.suite.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The committed templates as plain JSON, read without the help of local mode. */
public final class PlainTemplates {
    private static final Path FOLDER = Repository.root().resolve("infra/cdk/templates");

    private PlainTemplates() {}

    /** The properties of all resources of a type, over the stacks whose names begin with {@code AresGen-<region>-}. */
    public static List<JsonNode> resources(String region, String type) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().startsWith("AresGen-" + region + "-"))
                    .flatMap(file -> Json.MAPPER
                            .readTree(file.toFile())
                            .path("Resources")
                            .valueStream())
                    .filter(resource -> resource.path("Type").stringValue().equals(type))
                    .map(resource -> resource.path("Properties"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body of the region's only API. */
    static JsonNode api() {
        var apis = resources("EU", "AWS::ApiGateway::RestApi");
        if (apis.size() != 1) {
            throw new IllegalStateException("The region has " + apis.size() + " APIs");
        }
        return apis.getFirst().path("Body");
    }
}
