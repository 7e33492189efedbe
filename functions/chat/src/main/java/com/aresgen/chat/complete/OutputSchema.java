package com.aresgen.chat.complete;

import com.aresgen.http.body.Fields;
import com.aresgen.http.json.Json;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.regex.RegularExpression;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** JSON that matches a caller's JSON Schema (draft 2020-12). */
record OutputSchema(Schema schema) implements OutputFormat {
    private static final String DRAFTS = "https://json-schema.org/";
    private static final int NAMED = 5;
    private static final List<JsonNode> PROBES = List.of(
            Json.MAPPER.createObjectNode(),
            Json.MAPPER.createArrayNode(),
            StringNode.valueOf(""),
            IntNode.valueOf(0),
            NullNode.getInstance());

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
                // One that refers to itself without end shows at any value.
                PROBES.forEach(schema::validate);
                return Optional.of(new OutputSchema(schema));
            }
            named.refuse("schema", "invalid_schema", "is not a JSON Schema: " + inWords(faults));
        } catch (SchemaException _) {
            named.refuse("schema", "invalid_schema", "refers to a schema that is not in it");
        } catch (PatternSyntaxException unusable) {
            named.refuse(
                    "schema",
                    "invalid_schema",
                    "has a pattern that cannot be used (RE2 syntax, without look-around and back-references): "
                            + unusable.getPattern());
        } catch (StackOverflowError _) {
            named.refuse("schema", "invalid_schema", "refers to itself without end");
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
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .regularExpressionFactory(OutputSchema::linear)
                                .build())
                        .schemaLoader(
                                loader -> loader.allow(iri -> iri.toString().startsWith(DRAFTS))));
    }

    /** In time that grows with the text alone: a caller writes the pattern, and the JDK's could take for ever. */
    private static RegularExpression linear(String pattern) {
        var compiled = Pattern.compile(pattern);
        return text -> compiled.matcher(text).find();
    }

    @Override
    public Optional<String> fault(String text) {
        var json = OutputFormat.parsed(text);
        if (json.isEmpty()) {
            return Optional.of("it is not JSON");
        }
        try {
            var faults = schema.validate(json.get());
            return faults.isEmpty() ? Optional.empty() : Optional.of(inWords(faults));
        } catch (StackOverflowError _) {
            return Optional.of("the schema refers to itself without end");
        }
    }

    private static String inWords(List<Error> faults) {
        return faults.stream()
                .limit(NAMED)
                .map(fault -> (fault.getInstanceLocation() + " " + fault.getMessage()).strip())
                .collect(Collectors.joining("; "));
    }
}
