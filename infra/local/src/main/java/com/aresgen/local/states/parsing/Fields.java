package com.aresgen.local.states.parsing;

import com.aresgen.local.StartRefused;
import com.aresgen.local.states.data.ReferencePath;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The fields of one object of a definition; a fault is refused with the object's place. */
record Fields(String place, JsonNode object) {
    Fields {
        if (!object.isObject()) {
            throw new StartRefused(place + ": must be an object.");
        }
    }

    /** Refuses every field that is not listed. */
    void only(Set<String> known) {
        for (var name : object.propertyNames()) {
            if (!known.contains(name)) {
                throw refused("local mode does not know the field " + name);
            }
        }
    }

    boolean has(String name) {
        return object.has(name);
    }

    /** The field, where {@code null} is a value. */
    Optional<JsonNode> node(String name) {
        return object.has(name) ? Optional.of(object.path(name)) : Optional.empty();
    }

    Optional<String> text(String name) {
        return node(name).map(node -> {
            if (!node.isString()) {
                throw refused(name + " must be a string");
            }
            return node.stringValue();
        });
    }

    String requiredText(String name) {
        return text(name).orElseThrow(() -> refused(name + " is missing"));
    }

    OptionalLong whole(String name, long least, long most) {
        var node = node(name);
        if (node.isEmpty()) {
            return OptionalLong.empty();
        }
        var number = node.get();
        if (!number.isIntegralNumber()
                || !number.canConvertToLong()
                || number.longValue() < least
                || number.longValue() > most) {
            throw refused(name + " must be a whole number from " + least + " to " + most);
        }
        return OptionalLong.of(number.longValue());
    }

    /** A path into the state's input, which the context object is no part of. */
    Optional<ReferencePath> path(String name) {
        return text(name).map(text -> inputPath(name, text));
    }

    ReferencePath inputPath(String name, String text) {
        var path = ReferencePath.of(place + ": " + name, text);
        if (path.ofContext()) {
            throw refused(name + " must lead into the input, not into the context object");
        }
        return path;
    }

    List<Fields> objects(String name) {
        var array = node(name);
        if (array.isEmpty()) {
            return List.of();
        }
        if (!array.get().isArray() || array.get().isEmpty()) {
            throw refused(name + " must be an array with elements");
        }
        var index = new int[1];
        return array.get()
                .valueStream()
                .map(each -> new Fields(place + ": " + name + "[" + index[0]++ + "]", each))
                .toList();
    }

    StartRefused refused(String fault) {
        return new StartRefused(place + ": " + fault + ".");
    }
}
