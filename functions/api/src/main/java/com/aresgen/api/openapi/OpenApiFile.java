package com.aresgen.api.openapi;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.Region;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI file of this jar. */
public final class OpenApiFile {
    private final ObjectNode root;

    @Inject
    public OpenApiFile() {
        try (InputStream in = OpenApiFile.class.getResourceAsStream("/openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("openapi.json is not on the class path");
            }
            root = (ObjectNode) Json.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode paths() {
        return root.path("paths");
    }

    /** The file as a reader gets it: the region that answers is the first of its servers, and clients take the first. */
    JsonNode servedFrom(Region here, Map<Region, String> baseUrls) {
        var served = root.deepCopy();
        var servers = served.putArray("servers");
        Arrays.stream(Region.values())
                .sorted(Comparator.comparing(region -> region != here))
                .forEach(region -> Optional.ofNullable(baseUrls.get(region))
                        .ifPresent(url -> servers.addObject().put("url", url).put("description", region.name())));
        return served;
    }
}
