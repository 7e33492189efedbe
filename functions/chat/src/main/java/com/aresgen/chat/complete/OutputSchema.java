package com.aresgen.chat.complete;

import com.aresgen.http.Fields;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** JSON that matches a caller's JSON Schema (draft 2020-12). */
record OutputSchema(Schema schema) implements OutputFormat {
    private static final String DRAFTS = "https://json-schema.org/";
    private static final int NAMED = 5;

    /** OpenAI's {@code json_schema}; without a schema any JSON object will do, and empty is what is wrong. */
    static Optional<OutputSchema> read(Fields format) {
        format.require("json_schema");
        return format.fields("json_schema").flatMap(OutputSchema::schema);
    }

    private static Optional<OutputSchema> schema(Fields named) {
        named.requiredText("name");
        named.text("description");
        named.flag("strict");
        named.require("schema");
        var json = named.object("schema");
        return json == null ? Optional.empty() : compiled(named, json);
    }

    private static Optional<OutputSchema> compiled(Fields named, JsonNode json) {
        var registry = registry();
        try {
            var draft = registry.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
            var faults = draft.validate(json);
            if (faults.isEmpty()) {
                var schema = registry.getSchema(json);
                schema.initializeValidators();
                return Optional.of(new OutputSchema(schema));
            }
            named.refuse("schema", "invalid_schema", "is not a JSON Schema: " + inWords(faults));
        } catch (SchemaException unusable) {
            named.refuse("schema", "invalid_schema", "is not a usable JSON Schema: " + unusable.getMessage());
        }
        return Optional.empty();
    }

    /**
     * One for each schema, since a registry remembers schemas by the names that callers give them. It reads nothing but
     * the drafts, which are in its jar.
     */
    private static SchemaRegistry registry() {
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaLoader(
                        loader -> loader.allow(iri -> iri.toString().startsWith(DRAFTS))));
    }

    @Override
    public Optional<String> fault(String text) {
        var json = OutputFormat.parsed(text);
        if (json.isEmpty()) {
            return Optional.of("it is not JSON");
        }
        var faults = schema.validate(json.get());
        return faults.isEmpty() ? Optional.empty() : Optional.of(inWords(faults));
    }

    private static String inWords(List<Error> faults) {
        return faults.stream()
                .limit(NAMED)
                .map(fault -> (fault.getInstanceLocation() + " " + fault.getMessage()).strip())
                .collect(Collectors.joining("; "));
    }
}
