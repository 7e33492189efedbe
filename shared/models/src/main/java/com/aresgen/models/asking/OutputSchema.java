package com.aresgen.models.asking;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.Shortened;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContextCustomizer;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.ValidationLimitExceededException;
import com.networknt.schema.regex.RegularExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/**
 * JSON that matches a caller's JSON Schema (draft 2020-12). A few definitions that refer to each other can take
 * exponential time, so that each use of a schema has a budget of evaluation steps.
 */
public record OutputSchema(JsonNode json, Schema schema) implements OutputFormat {
    private static final String DRAFTS = "https://json-schema.org/";
    private static final int NAMED = 5;

    /** Of a schema itself, and of a probe: a schema of 1 MB takes fewer. */
    private static final long READING_STEPS = 500_000;

    /** Of an answer, about a second: 128,000 tokens, the most that a model of the catalogue writes, take fewer. */
    private static final long ANSWER_STEPS = 1_000_000;

    /** Ten times as deep as JSON may be here; a schema that refers to itself without end is deeper. */
    private static final int DEPTH = 640;

    private static final List<JsonNode> PROBES = List.of(
            Json.MAPPER.createObjectNode(),
            Json.MAPPER.createArrayNode(),
            StringNode.valueOf(""),
            IntNode.valueOf(0),
            NullNode.getInstance());

    /** The result of reading a schema. */
    public sealed interface Compiled {
        record Usable(OutputSchema schema) implements Compiled {}

        /**
         * A schema that cannot check any answer.
         *
         * @param fault half a sentence, whose subject is the schema
         */
        record Unusable(String fault) implements Compiled {}
    }

    /** Reads a schema; one that cannot be used is reported here rather than with the first answer. */
    public static Compiled compile(JsonNode json) {
        var badPatterns = new ArrayList<String>();
        var registry = registry(badPatterns);
        try {
            var draft = registry.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
            var faults = draft.validate(json, limited(READING_STEPS));
            if (!faults.isEmpty()) {
                return new Compiled.Unusable("is not a JSON Schema: " + inWords(faults));
            }
            var schema = registry.getSchema(json);
            schema.initializeValidators();
            // A schema with endless self-reference overflows the stack on any input, so a few values show it now.
            PROBES.forEach(probe -> schema.validate(probe, limited(READING_STEPS)));
            return new Compiled.Usable(new OutputSchema(json, schema));
        } catch (ValidationLimitExceededException spent) {
            return new Compiled.Unusable(excess(spent));
        } catch (SchemaException | PatternSyntaxException _) {
            // The library wraps what a pattern throws in an exception like that of a missing reference.
            return new Compiled.Unusable(
                    badPatterns.stream().findFirst().orElse("refers to a schema that is not in it"));
        } catch (StackOverflowError _) {
            return new Compiled.Unusable("refers to itself without end");
        }
    }

    /**
     * One registry for each schema, since it keeps schemas by the names that callers give them. It loads the drafts from
     * its jar, and nothing else from anywhere.
     */
    private static SchemaRegistry registry(List<String> badPatterns) {
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .regularExpressionFactory(pattern -> linear(pattern, badPatterns))
                                .build())
                        .schemaLoader(
                                loader -> loader.allow(iri -> iri.toString().startsWith(DRAFTS))));
    }

    /** Matches in linear time: callers write the patterns, and the JDK's matcher may take exponential time. */
    private static RegularExpression linear(String pattern, List<String> bad) {
        try {
            var compiled = Pattern.compile(pattern);
            return text -> compiled.matcher(text).find();
        } catch (PatternSyntaxException unusable) {
            bad.add("has the pattern " + Shortened.quoted(pattern) + ", which cannot be used: "
                    + unusable.getDescription() + " " + Shortened.quoted(unusable.getPattern())
                    + ". Patterns are those of RE2, without look-around and back-references");
            throw unusable;
        }
    }

    @Override
    public Optional<String> fault(String text) {
        var json = OutputFormat.parsed(text);
        if (json.isEmpty()) {
            return Optional.of("it is not JSON");
        }
        try {
            var faults = schema.validate(json.get(), limited(ANSWER_STEPS));
            return faults.isEmpty() ? Optional.empty() : Optional.of(inWords(faults));
        } catch (ValidationLimitExceededException spent) {
            return Optional.of("the schema " + excess(spent));
        } catch (StackOverflowError _) {
            return Optional.of("the schema refers to itself without end");
        }
    }

    private static ExecutionContextCustomizer limited(long steps) {
        return (execution, _) -> execution.executionConfig(
                config -> config.maxEvaluationSteps(steps).maxEvaluationDepth(DEPTH));
    }

    private static String excess(ValidationLimitExceededException spent) {
        return spent.getLimitKind() == ValidationLimitExceededException.LimitKind.EVALUATION_DEPTH
                ? "refers to itself without end"
                : "takes too many evaluations: its references multiply";
    }

    private static String inWords(List<Error> faults) {
        return faults.stream()
                .limit(NAMED)
                .map(fault -> (fault.getInstanceLocation() + " " + fault.getMessage()).strip())
                .collect(Collectors.joining("; "));
    }
}
