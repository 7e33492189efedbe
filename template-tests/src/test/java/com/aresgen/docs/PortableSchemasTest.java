package com.aresgen.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aresgen.suite.OpenApi;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The file has nothing that generators of clients are known to misread (infra/decisions/0052). */
class PortableSchemasTest {
    private static final JsonNode COMPONENTS = OpenApi.FILE.root().path("components");

    /** Every object of the components that is, or could be, a schema, by its pointer; examples are left out. */
    private static final Map<String, JsonNode> SCHEMAS = new TreeMap<>();

    static {
        collect("", COMPONENTS.path("schemas"));
    }

    @Test
    void aConstantIsAnEnumOfOneText() {
        assertThat(where(schema -> schema.has("const"))).isEmpty();
    }

    @Test
    void anEnumHasAType() {
        assertThat(where(schema -> schema.path("enum").isArray() && !schema.has("type")))
                .isEmpty();
    }

    @Test
    void anArrayHasItems() {
        assertThat(where(schema -> types(schema).contains("array") && !schema.has("items")))
                .isEmpty();
    }

    @Test
    void nullIsOnlyAnAlternative() {
        assertThat(where(schema -> types(schema).equals(List.of("null"))))
                .allMatch(pointer -> pointer.matches(".*/(oneOf|anyOf)/\\d+"));
    }

    @Test
    void severalTypesAreOneTypeAndNull() {
        assertThat(where(schema -> types(schema).size() > 1))
                .isNotEmpty()
                .allSatisfy(
                        pointer -> assertThat(types(schema(pointer))).hasSize(2).contains("null"));
    }

    /** A generated type would require a member that has a default. */
    @Test
    void aMemberHasNoDefault() {
        assertThat(where(schema -> schema.has("default"))).isEmpty();
    }

    @Test
    void noSchemaHidesAClassOfJava() {
        assertThat(COMPONENTS.path("schemas").propertyNames())
                .isNotEmpty()
                .allSatisfy(name -> assertThatExceptionOfType(ClassNotFoundException.class)
                        .as(name)
                        .isThrownBy(() -> Class.forName("java.lang." + name)));
    }

    /** Java clients send a list or map as an empty one where the caller sets none, unless it may be null. */
    @Test
    void aListOrMapThatARequestMayLeaveOutMayBeNull() {
        var sent = new TreeSet<String>();
        Operation.all().filter(Operation::hasBody).forEach(operation -> reach(operation.requestSchema(), sent));

        assertThat(sent).contains("/components/schemas/ChatRequest", "/components/schemas/AssistantMessage");
        assertThat(sent.stream().flatMap(PortableSchemasTest::optionalCollections))
                .isNotEmpty()
                .allSatisfy(member ->
                        assertThat(types(member)).as(member.toString()).contains("null"));
    }

    private static Stream<JsonNode> optionalCollections(String pointer) {
        var schema = OpenApi.FILE.root().at(pointer);
        var required =
                schema.path("required").valueStream().map(JsonNode::stringValue).toList();
        return schema.path("properties")
                .propertyStream()
                .filter(member -> !required.contains(member.getKey()))
                .map(Map.Entry::getValue)
                .filter(member ->
                        member.has("items") || (member.has("additionalProperties") && !member.has("properties")));
    }

    /** Adds the pointers of a schema and of all that it refers to. */
    private static void reach(String pointer, Set<String> reached) {
        if (reached.add(pointer)) {
            OpenApi.FILE
                    .root()
                    .at(pointer)
                    .findValuesAsString("$ref")
                    .forEach(next -> reach(next.substring(1), reached));
        }
    }

    private static List<String> where(Predicate<JsonNode> predicate) {
        return SCHEMAS.entrySet().stream()
                .filter(entry -> predicate.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static JsonNode schema(String pointer) {
        return COMPONENTS.path("schemas").at(pointer);
    }

    private static List<String> types(JsonNode schema) {
        var type = schema.path("type");
        return (type.isArray() ? type.valueStream() : Stream.of(type))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    private static void collect(String pointer, JsonNode node) {
        if (node.isObject()) {
            SCHEMAS.put(pointer, node);
        }
        node.propertyStream()
                .filter(member -> !member.getKey().equals("examples"))
                .forEach(member -> collect(pointer + "/" + member.getKey(), member.getValue()));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(pointer + "/" + i, node.get(i));
        }
    }
}
