package com.aresgen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Pointer;
import com.aresgen.suite.OpenApi;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The file describes every schema and every member, and its examples are valid by their schemas. */
class SchemasTest {
    /** All arrays named {@code examples} in the file, by the pointer to the schema that contains them. */
    static Map<String, JsonNode> withExamples() {
        var found = new HashMap<String, JsonNode>();
        collect("", OpenApi.FILE.root(), found);
        return found;
    }

    static Stream<Arguments> schemas() {
        return OpenApi.FILE
                .root()
                .at("/components/schemas")
                .propertyStream()
                .map(schema -> Arguments.of(schema.getKey(), schema.getValue()));
    }

    @Test
    void anExampleIsValidByTheSchemaItStandsIn() {
        assertThat(withExamples()).hasSizeGreaterThan(10).allSatisfy((pointer, examples) -> {
            assertThat(examples.valueStream())
                    .allSatisfy(example -> assertThat(OpenApi.FILE.faults(pointer, example))
                            .as("%s of %s", example, pointer)
                            .isEmpty());
        });
    }

    @Test
    void theExampleOfAParameterIsValidByItsSchema() {
        assertThat(Operation.all().flatMap(Operation::parameters))
                .filteredOn(parameter -> parameter.has("example"))
                .isNotEmpty()
                .allSatisfy(parameter -> assertThat(
                                parameter.path("schema").path("type").stringValue())
                        .as("only texts so far, which anything in quotes is")
                        .isEqualTo("string"))
                .allSatisfy(parameter ->
                        assertThat(parameter.path("example").isString()).isTrue());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemas")
    void everyMemberIsExplained(String name, JsonNode schema) {
        assertThat(schema.path("description").asString("")).as(name).isNotBlank();
        assertThat(schema.path("properties").propertyStream())
                .filteredOn(member ->
                        !member.getValue().has("const") && !member.getValue().has("$ref"))
                .allSatisfy(member -> assertThat(
                                member.getValue().path("description").asString(""))
                        .as("%s.%s", name, member.getKey())
                        .isNotBlank());
    }

    private static void collect(String pointer, JsonNode node, Map<String, JsonNode> found) {
        if (node.path("examples").isArray()) {
            found.put(pointer, node.path("examples"));
        }
        node.propertyStream()
                .filter(member -> !member.getKey().equals("examples"))
                .forEach(member -> collect(pointer + "/" + Pointer.escaped(member.getKey()), member.getValue(), found));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(pointer + "/" + i, node.get(i), found);
            }
        }
    }
}
