package com.aresgen.workflows.definition.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.workflows.definition.FaultCode;
import com.aresgen.workflows.definition.reader.Format;
import com.aresgen.workflows.definition.reader.Texts;
import com.google.re2j.Pattern;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema for editors and the parser judge alike what a schema can judge. */
class JsonSchemaTest {
    private static final JsonNode JSON = JsonSchema.ofDefinition("https://example.com/workflow.json");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .regularExpressionFactory(pattern -> {
                                var compiled = Pattern.compile(pattern);
                                return text -> compiled.matcher(text).find();
                            })
                            .build()))
            .getSchema(JSON);

    /** Faults that are beyond a schema: they are about other parts of the definition, or about meaning. */
    private static final Set<FaultCode> BEYOND = Set.of(
            FaultCode.UNKNOWN_REFERENCE,
            FaultCode.NOT_IN_NEEDS,
            FaultCode.CYCLE,
            FaultCode.DUPLICATE_ID,
            FaultCode.BAD_EXPRESSION,
            FaultCode.TYPE_MISMATCH,
            FaultCode.UNQUOTED_EXPRESSION);

    private static final JsonNode RIGHT = Json.MAPPER.readTree("""
            {"version":1,"name":"n",
             "inputs":{"type":"object","required":["topic"],"properties":{
               "topic":{"type":"string","maxLength":200,"pattern":"a*"},
               "list":{"type":"array","items":{"type":"integer","minimum":1,"maximum":5},"maxItems":3,"default":[1]},
               "o":{"type":"object","properties":{"x":{"type":"boolean"}},"additionalProperties":false,"default":{}},
               "e":{"enum":["a",1,null],"default":"a"}}},
             "defaults":{"timeout":"60s","retry":{"max_attempts":3,"initial":"1s","backoff":2,"max_interval":"60s","jitter":"full","on":["timeout"]},"on_error":"fail"},
             "timeout":"2h","budget":{"max_cost_usd":"0.50"},
             "steps":[
              {"id":"chat","uses":"chat.completion","with":{"model":"auto","messages":[{"role":"user","content":"x ${{ inputs.topic }}"}],"max_output_tokens":"${{ 5 }}","response_format":{"type":"json_object"}}},
              {"id":"doc","uses":"document.create","with":{"title":"t","content":"","format":"text","voice_id":"v"}},
              {"id":"cmd","needs":["doc"],"when":"${{ true }}","for_each":{"items":["de"],"max_concurrency":2,"on_item_error":"continue"},"uses":"document.command",
               "with":{"document_id":"${{ steps.doc.output.document_id }}","command":"translate","params":{"target_language":"${{ item }}","placement":"after"},"selection":{"quote":{"exact":"x"}},"mode":"suggest","instructions":"i","model":"local/extractive-1"},
               "timeout":"5m","deadline":"1h","retry":{"max_attempts":6},"on_error":"continue"},
              {"id":"msg","uses":"chatbot.message","with":{"chatbot_id":"b","content":"c","conversation_id":"d"}},
              {"id":"tr","uses":"transform","with":{"value":{"a":[1,2.5,null,true,"${{ 1 }}"]}}},
              {"id":"http","uses":"http.request","with":{"url":"https://x.y/z","method":"POST","headers":{"x-a":"b"},"body":{"a":1},"expect_status":[200,201]}},
              {"id":"wait","uses":"wait","with":{"until":"2026-05-11T08:14:22Z"}},
              {"id":"ok","uses":"approval","with":{"message":"m","approvers":["admin"],"expires_in":"2d"}}],
             "outputs":{"x":"${{ steps.tr.output }}","y":1}}""");

    private static final List<JsonNode> VALUES = List.of(
            Json.MAPPER.readTree("null"),
            Json.MAPPER.readTree("true"),
            Json.MAPPER.readTree("0"),
            Json.MAPPER.readTree("2.0"),
            Json.MAPPER.readTree("2.5"),
            Json.MAPPER.readTree("-1"),
            Json.MAPPER.readTree("100000000"),
            Json.MAPPER.readTree("\"\""),
            Json.MAPPER.readTree("\"x y\""),
            Json.MAPPER.readTree("\"Ab\""),
            Json.MAPPER.readTree("\"60s\""),
            Json.MAPPER.readTree("\"${{ 1 }}\""),
            Json.MAPPER.readTree("\"a ${{ 1 }}\""),
            Json.MAPPER.readTree("\"$${{ 1 }}\""),
            Json.MAPPER.readTree("[]"),
            Json.MAPPER.readTree("[1]"),
            Json.MAPPER.readTree("[\"a\"]"),
            Json.MAPPER.readTree("{}"),
            Json.MAPPER.readTree("{\"type\":\"object\"}"),
            Json.MAPPER.readTree("{\"a-b\":1}"));

    /** A change at one place: another value, a member removed, a member added. */
    record Change(int place, int kind, int value) {}

    @Provide
    Arbitrary<List<Change>> changes() {
        return Arbitraries.integers()
                .between(0, 10_000)
                .list()
                .ofSize(3)
                .map(numbers -> new Change(numbers.get(0), numbers.get(1), numbers.get(2)))
                .list()
                .ofMinSize(0)
                .ofMaxSize(2);
    }

    @Test
    void rightDefinitionIsRightForBoth() {
        assertThat(Texts.faults(RIGHT.toString(), Format.JSON)).isEmpty();
        assertThat(SCHEMA.validate(RIGHT)).isEmpty();
    }

    @Test
    void schemaIsOneOfItsDraft() {
        var draft = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

        assertThat(draft.validate(JSON)).isEmpty();
    }

    @Test
    void anEscapedExpressionIsNeitherOneOfTheChoicesNorAnExpressionForBoth() {
        var changed = RIGHT.deepCopy();
        ((ArrayNode) changed.at("/steps/7/with/approvers")).add("$${{ 1 }}");

        assertThat(Texts.faults(changed.toString(), Format.JSON)).isNotEmpty();
        assertThat(SCHEMA.validate(changed)).isNotEmpty();
    }

    @Property(tries = 500)
    void schemaAndParserJudgeAlike(@ForAll("changes") List<Change> changes) {
        var changed = RIGHT.deepCopy();
        changes.forEach(change -> apply(change, changed));
        var faults = Texts.faults(changed.toString(), Format.JSON);
        var objections = SCHEMA.validate(changed);

        if (faults.isEmpty()) {
            assertThat(objections).as(changed.toString()).isEmpty();
        }
        if (!objections.isEmpty()) {
            assertThat(faults).as(changed + " " + objections).isNotEmpty();
        } else {
            assertThat(faults.stream().filter(fault -> !isBeyond(fault)).toList())
                    .as(changed.toString())
                    .isEmpty();
        }
    }

    private static boolean isBeyond(com.aresgen.workflows.definition.Fault fault) {
        return BEYOND.contains(fault.code())
                || List.of(
                                "There is no model",
                                "own schema",
                                "larger than",
                                "is one of",
                                "is reserved",
                                "needs the",
                                "At most 7d",
                                "At most 5m",
                                "At least 1",
                                "twice",
                                "not one of RE2")
                        .stream()
                        .anyMatch(fault.detail()::contains);
    }

    private static void apply(Change change, JsonNode root) {
        var places = new ArrayList<JsonNode>();
        collect(root, places);
        var place = places.get(change.place() % places.size());
        var value = VALUES.get(change.value() % VALUES.size()).deepCopy();
        switch (place) {
            case ObjectNode object -> {
                var names = List.copyOf(object.propertyNames());
                var name = names.isEmpty() ? "x" : names.get(change.value() % names.size());
                switch (change.kind() % 4) {
                    case 0 -> object.remove(name);
                    case 1 -> object.set("nope", value);
                    default ->
                        object.set(
                                name, VALUES.get(change.kind() % VALUES.size()).deepCopy());
                }
            }
            case ArrayNode array -> {
                if (array.isEmpty() || change.kind() % 3 == 0) {
                    array.add(value);
                } else {
                    array.set(change.kind() % array.size(), value);
                }
            }
            default -> {}
        }
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainer()) {
            places.add(node);
            node.forEach(each -> collect(each, places));
        }
    }
}
