package com.aresgen.api.openapi;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.Region;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The API's one OpenAPI document: the shared file, with the file of each family added to it. */
public final class OpenApiFile {
    /** A file each; readers get the paths in this order. */
    static final List<String> FAMILIES = List.of(
            "chat", "voices", "documents", "chatbots", "workflows", "deletions", "workspace", "webhooks", "api");

    private final ObjectNode root = part("shared");

    @Inject
    public OpenApiFile() {
        FAMILIES.forEach(family -> new FamilyFile(family, part(family)).addTo(root));
    }

    /** A file of this jar, before it is merged. */
    static ObjectNode part(String name) {
        var file = "/openapi/" + name + ".json";
        try (InputStream in = OpenApiFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            return (ObjectNode) Json.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole document; its servers are those of the file and not of a region. */
    public JsonNode root() {
        return root;
    }

    public JsonNode paths() {
        return root.path("paths");
    }

    /** The document as a caller gets it: the region that answers is its first server, because clients take the first. */
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
