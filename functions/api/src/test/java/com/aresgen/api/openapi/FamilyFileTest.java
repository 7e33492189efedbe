package com.aresgen.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aresgen.http.json.Json;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class FamilyFileTest {
    private final ObjectNode document = read("""
            {"info": {}, "paths": {"/v1/a": {"get": {}}}, "components": {"schemas": {"A": {}}, "headers": {"A": {}}}}""");

    @Test
    void isAddedToWhatIsThere() {
        new FamilyFile("b", read("""
                {"paths": {"/v1/a": {"post": {}}, "/v1/b": {"get": {}}}, "components": {"schemas": {"B": {}}}}""")).addTo(document);

        assertThat(document.toString()).isEqualTo("""
                {"info":{},"paths":{"/v1/a":{"get":{},"post":{}},"/v1/b":{"get":{}}},\
                "components":{"schemas":{"A":{},"B":{}},"headers":{"A":{}}}}""");
    }

    @Test
    void anOperationInTwoFilesIsRefused() {
        var file = new FamilyFile("b", read("""
                {"paths": {"/v1/a": {"get": {}}}}"""));

        assertThatThrownBy(() -> file.addTo(document))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("openapi/b.json: /v1/a get is in another file as well");
    }

    @Test
    void aComponentInTwoFilesIsRefused() {
        var file = new FamilyFile("b", read("""
                {"components": {"schemas": {"A": {"type": "string"}}}}"""));

        assertThatThrownBy(() -> file.addTo(document))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("openapi/b.json: schemas A is in another file as well");
    }

    @ParameterizedTest
    @ValueSource(strings = {"info", "servers", "tags", "webhooks"})
    void whatHoldsForAllFamiliesIsRefused(String section) {
        var file = new FamilyFile("b", Json.MAPPER.createObjectNode().put(section, ""));

        assertThatThrownBy(() -> file.addTo(document))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("openapi/b.json: %s belongs in openapi/shared.json", section);
    }

    /** So that one file and the shared one can be read, and changed, without the others. */
    @ParameterizedTest
    @FieldSource("com.aresgen.api.openapi.OpenApiFile#FAMILIES")
    void refersToItselfAndToWhatIsSharedOnly(String family) {
        var shared = OpenApiFile.part("shared");
        var own = OpenApiFile.part(family);

        assertThat(references(own)).isNotEmpty().allMatch(reference -> has(own, reference) || has(shared, reference));
        assertThat(references(shared)).isNotEmpty().allMatch(reference -> has(shared, reference));
    }

    private static boolean has(JsonNode file, String reference) {
        return !file.at(reference.substring(1)).isMissingNode();
    }

    private static Stream<String> references(JsonNode node) {
        return Stream.concat(
                node.path("$ref").stringValueOpt().stream(), node.valueStream().flatMap(FamilyFileTest::references));
    }

    private static ObjectNode read(String json) {
        return (ObjectNode) Json.MAPPER.readTree(json);
    }
}
