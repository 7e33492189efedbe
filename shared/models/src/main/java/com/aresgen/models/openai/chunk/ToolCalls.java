package com.aresgen.models.openai.chunk;

import com.aresgen.http.json.Json;
import com.aresgen.models.answer.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The tool calls of one answer. Servers number them, or do not, or number all of them 0; send an id once, always, or
 * never; send calls in parts or whole. Here they get an index from 0, and an id and a name once.
 */
final class ToolCalls {
    private final List<Slot> slots = new ArrayList<>();

    /** A call as far as it is known. */
    private static final class Slot {
        private final int index;
        private final OptionalLong theirIndex;
        private final StringBuilder arguments = new StringBuilder();
        private String theirId;
        private boolean named;

        private Slot(int index, Part part) {
            this.index = index;
            this.theirIndex = part.index();
            this.theirId = part.id();
        }

        private ToolCall first(Part part) {
            named = !part.name().isEmpty();
            arguments.append(part.arguments());
            var id = theirId.isEmpty() ? "call_" + UUID.randomUUID().toString().replace("-", "") : theirId;
            return new ToolCall(index, id, part.type(), part.name(), part.arguments(), part.extras());
        }

        private ToolCall next(Part part) {
            var name = named ? "" : part.name();
            named |= !name.isEmpty();
            theirId = part.id().isEmpty() ? theirId : part.id();
            arguments.append(part.arguments());
            return new ToolCall(index, "", "", name, part.arguments(), part.extras());
        }

        /** Whether a part that names a function and brings arguments cannot belong to this call any more. */
        private boolean isComplete() {
            try {
                return Json.MAPPER.readTree(arguments.toString()).isObject();
            } catch (JacksonException _) {
                return false;
            }
        }
    }

    /** One element of {@code tool_calls}; a member that it lacks is empty. */
    private record Part(
            OptionalLong index, String id, String type, String name, String arguments, Map<String, JsonNode> extras) {
        private static final Set<String> KNOWN = Set.of("index", "id", "type", "function", "custom");

        static Part of(JsonNode json) {
            var custom = json.path("custom").isObject();
            var tool = json.path(custom ? "custom" : "function");
            return new Part(
                    ServerJson.wholeNumber(json.path("index")),
                    json.path("id").asString(""),
                    custom ? "custom" : "function",
                    tool.path("name").asString(""),
                    text(tool.path(custom ? "input" : "arguments")),
                    MessageReader.extras(json, KNOWN));
        }

        /** Some servers send the arguments as an object, OpenAI sends its text. */
        private static String text(JsonNode arguments) {
            return arguments.isContainer() ? arguments.toString() : arguments.asString("");
        }

        boolean opens() {
            return !name.isEmpty() && arguments.startsWith("{");
        }
    }

    boolean isEmpty() {
        return slots.isEmpty();
    }

    /** The next parts of a streamed answer. */
    List<ToolCall> parts(JsonNode calls) {
        return calls.valueStream().map(Part::of).map(this::add).toList();
    }

    /** The calls of an answer that comes whole. */
    List<ToolCall> whole(JsonNode calls) {
        return calls.valueStream().map(Part::of).map(this::open).toList();
    }

    /** {@code function_call}, the older form: all its parts belong to one call. */
    List<ToolCall> function(JsonNode call) {
        var part = new Part(
                OptionalLong.of(0),
                "",
                "function",
                call.path("name").asString(""),
                Part.text(call.path("arguments")),
                Map.of());
        return List.of(add(part));
    }

    private ToolCall add(Part part) {
        return slot(part)
                .filter(slot -> !(slot.named && part.opens() && slot.isComplete()))
                .map(slot -> slot.next(part))
                .orElseGet(() -> open(part));
    }

    private ToolCall open(Part part) {
        var slot = new Slot(slots.size(), part);
        slots.add(slot);
        return slot.first(part);
    }

    /** The latest call with the part's index or id; a part without index, id and name continues the last call. */
    private Optional<Slot> slot(Part part) {
        if (part.index().isPresent()) {
            return latest(slot -> slot.theirIndex.equals(part.index()))
                    .filter(slot -> part.name().isEmpty() || part.id().isEmpty() || isKnownAs(slot, part.id()));
        }
        var known = part.id().isEmpty() ? Optional.<Slot>empty() : latest(slot -> slot.theirId.equals(part.id()));
        return known.isPresent() || !part.name().isEmpty() ? known : latest(_ -> true);
    }

    private static boolean isKnownAs(Slot slot, String id) {
        return slot.theirId.isEmpty() || slot.theirId.equals(id);
    }

    private Optional<Slot> latest(Predicate<Slot> which) {
        return slots.reversed().stream().filter(which).findFirst();
    }
}
