package com.aresgen.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** permissions.RolesTest proves the roles of the region that runs here; the other region's roles are the same. */
final class RolesOfRegionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"AWS::IAM::Role", "AWS::IAM::Policy", "AWS::Lambda::Function"})
    void regionsDifferInTheirNamesOnly(String type) {
        var ofEu = texts(
                "EU",
                type,
                text -> text.replace("AresGen-EU", "AresGen-US")
                        .replace("eu-west-1", "us-east-1")
                        .replace("inference-profile/eu.", "inference-profile/us.")
                        .replace("arn:aws:bedrock:eu-*", "arn:aws:bedrock:us-*")
                        .replace("\"ARESGEN_REGION\":\"eu\"", "\"ARESGEN_REGION\":\"us\""));

        assertThat(texts("US", type, UnaryOperator.identity())).containsExactlyInAnyOrderElementsOf(ofEu);
    }

    private static List<String> texts(String region, String type, UnaryOperator<String> renamed) {
        return PlainTemplates.resources(region, type).stream()
                .map(JsonNode::toString)
                .map(renamed)
                .toList();
    }
}
