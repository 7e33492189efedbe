package com.aresgen.local.states.parsing;

import com.aresgen.local.StartRefused;
import com.aresgen.local.states.language.Definition;
import com.aresgen.local.states.language.Seconds;
import com.aresgen.local.states.language.State;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a whole definition and checks its transitions. */
public final class DefinitionReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> KNOWN =
            Set.of("Comment", "StartAt", "States", "TimeoutSeconds", "Version", "QueryLanguage");
    private static final int LONGEST_NAME = 80;

    private DefinitionReader() {}

    /** Reads the definition; {@code place} names the state machine in a refusal. */
    public static Definition read(String place, String text) {
        var fields = new Fields(place, parsed(place, text));
        fields.only(KNOWN);
        requireIf(fields, "Version", "1.0");
        requireIf(fields, "QueryLanguage", "JSONPath");
        var states = new LinkedHashMap<String, State>();
        new Fields(place + ": States", fields.object().path("States")).object().forEachEntry((name, node) -> {
            if (name.length() > LONGEST_NAME) {
                throw fields.refused("the name of the state " + name + " is longer than 80 characters");
            }
            states.put(name, StateReader.read(new Fields(place + ": state " + name, node)));
        });
        var timeout = fields.whole("TimeoutSeconds", 1, Seconds.MOST);
        var definition = new Definition(
                fields.requiredText("StartAt"),
                Map.copyOf(states),
                timeout.isPresent() ? Optional.of(Duration.ofSeconds(timeout.getAsLong())) : Optional.empty());
        requireConnected(fields, definition);
        return definition;
    }

    private static JsonNode parsed(String place, String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException malformed) {
            throw new StartRefused(
                    place + ": its definition is not JSON: " + malformed.getOriginalMessage() + ".", malformed);
        }
    }

    private static void requireIf(Fields fields, String name, String value) {
        fields.text(name).filter(given -> !given.equals(value)).ifPresent(given -> {
            throw fields.refused("local mode knows no other " + name + " than " + value);
        });
    }

    private static void requireConnected(Fields fields, Definition definition) {
        var reached = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(definition.startAt()));
        while (!open.isEmpty()) {
            var name = open.remove();
            var state = definition.states().get(name);
            if (state == null) {
                throw fields.refused("a transition leads to " + name + ", which is no state");
            }
            if (reached.add(name)) {
                StateReader.targets(state).forEach(open::add);
            }
        }
        definition.states().keySet().stream()
                .filter(name -> !reached.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw fields.refused("no transition leads to the state " + name);
                });
    }
}
