package com.aresgen.models.catalogue;

import static java.util.stream.Collectors.toMap;

import com.aresgen.http.values.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** All models this API knows, in the order of {@code catalogue.json}; a fault in that file ends {@link #load()}. */
public final class Catalogue {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private static final int MOST_NEAREST = 3;

    private final Map<String, Model> models;
    private final List<RemoteRule> remote;

    private Catalogue(Map<String, Model> models, List<RemoteRule> remote) {
        this.models = models;
        this.remote = remote;
    }

    public static Catalogue load() {
        try (InputStream in = Catalogue.class.getResourceAsStream("catalogue.json")) {
            if (in == null) {
                throw new IllegalStateException("catalogue.json is not on the class path");
            }
            return parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Catalogue parse(byte[] json) {
        var rows = JSON.readValue(json, Rows.class);
        return new Catalogue(
                rows.models().stream().collect(toMap(Model::id, row -> row, Catalogue::twice, LinkedHashMap::new)),
                rows.remote());
    }

    /** A row, or the model of that name on the server that the operator set up: {@code remote/<name>}. */
    public Optional<Model> find(String id) {
        return Optional.ofNullable(models.get(id)).or(() -> RemoteModel.named(id, remote));
    }

    /** Ids that may have been meant by one that is unknown, at most three, best first. */
    public List<String> nearest(String unknown) {
        var name = unknown.substring(unknown.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        var named = models.keySet().stream().filter(id -> name(id).equals(name));
        var names = models.keySet().stream().map(Catalogue::name).toList();
        var near = Nearest.to(name, names).stream()
                .flatMap(meant -> models.keySet().stream().filter(id -> name(id).equals(meant)));
        var begun = models.keySet().stream().filter(id -> name.length() > 2 && name(id).startsWith(name));
        return Stream.of(named, near, begun)
                .flatMap(ids -> ids)
                .distinct()
                .limit(MOST_NEAREST)
                .toList();
    }

    private static String name(String id) {
        return id.substring(id.indexOf('/') + 1);
    }

    /** The rows alone: only the operator's server can list its other models. */
    public List<Model> all() {
        return List.copyOf(models.values());
    }

    private static Model twice(Model first, Model second) {
        throw new IllegalArgumentException("Two models have the id " + second.id() + ": " + first.name());
    }

    private record Rows(List<Model> models, List<RemoteRule> remote) {}
}
