package com.aresgen.workflows.definitions;

import com.aresgen.http.body.Fields;
import com.aresgen.store.workflows.StoredWorkflow.Format;
import com.aresgen.workflows.definitions.SentDefinition.Form;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a body of JSON: an object with the member {@code definition}, or a definition itself, which is known by its
 * {@code version} or {@code steps}.
 */
record DefinitionFields(Fields fields) {
    static final String DEFINITION = "definition";

    private static final String NAME = "name";
    private static final String FORMAT = "format";
    private static final int LONGEST_NAME = 200;
    private static final List<String> FORMATS =
            Stream.of(Format.values()).map(Format::wire).toList();

    SentDefinition read() {
        if (fields.json().has(DEFINITION)) {
            fields.require(DEFINITION);
            return new SentDefinition(name(), form());
        }
        if (fields.json().has("version") || fields.json().has("steps")) {
            // The reader of definitions judges the members, with their places.
            fields.json().propertyNames().forEach(fields::has);
            return new SentDefinition(Optional.empty(), new Form.WholeBody(Format.JSON));
        }
        fields.refuse(
                DEFINITION, "required", "is required; or send a definition, with version and steps, as the whole body");
        return new SentDefinition(name(), form());
    }

    private Optional<String> name() {
        var name = Optional.ofNullable(fields.text(NAME));
        name.filter(text -> text.isBlank() || text.codePointCount(0, text.length()) > LONGEST_NAME)
                .ifPresent(_ -> fields.refuse(
                        NAME,
                        "invalid_value",
                        "must have 1 to " + LONGEST_NAME + " characters, not all of them spaces"));
        return name;
    }

    private Form form() {
        var format = format();
        var definition = fields.any(DEFINITION);
        if (definition != null && definition.isString()) {
            var text = definition.stringValue();
            return new Form.Quoted(text, format.orElseGet(() -> looksLike(text)));
        }
        if (definition != null && !definition.isObject()) {
            fields.refuse(DEFINITION, "invalid_type", "must be an object, or a string with YAML or JSON");
        }
        if (isObject(definition) && format.filter(Format.YAML::equals).isPresent()) {
            fields.refuse(FORMAT, "invalid_value", "must be json, since the definition is an object");
        }
        return new Form.Embedded();
    }

    private static boolean isObject(@Nullable JsonNode definition) {
        return definition != null && definition.isObject();
    }

    private Optional<Format> format() {
        var format = fields.text(FORMAT);
        if (format == null) {
            return Optional.empty();
        }
        if (!FORMATS.contains(format)) {
            fields.refuse(FORMAT, "invalid_value", "must be one of " + String.join(", ", FORMATS));
            return Optional.empty();
        }
        return Stream.of(Format.values())
                .filter(each -> each.wire().equals(format))
                .findFirst();
    }

    /** JSON begins with a brace; a definition in YAML does so only in flow style, which JSON is as well. */
    private static Format looksLike(String text) {
        return text.stripLeading().startsWith("{") ? Format.JSON : Format.YAML;
    }
}
