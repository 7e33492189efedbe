package com.aresgen.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Functions name tables by their physical names, across stacks: only this test checks that these tables exist. */
final class TablesTest {
    private static final Pattern TABLE_ARN = Pattern.compile(":table/([^/\"]+)");

    @ParameterizedTest
    @ValueSource(strings = {"EU", "US"})
    void everyTableThatAPolicyNamesIsInTheTemplate(String region) {
        var named = new TreeSet<String>();
        for (var role : PlainTemplates.resources(region, "AWS::IAM::Role")) {
            TABLE_ARN.matcher(role.toString()).results().forEach(table -> named.add(table.group(1)));
        }
        assertThat(named).isNotEmpty().isSubsetOf(tables(region));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EU", "US"})
    void everyTableThatAVariableNamesIsInTheTemplate(String region) {
        var named = new TreeSet<String>();
        for (var function : PlainTemplates.resources(region, "AWS::Lambda::Function")) {
            function.at("/Environment/Variables").forEachEntry((variable, value) -> {
                if (variable.endsWith("_TABLE")) {
                    named.add(value.stringValue());
                }
            });
        }
        assertThat(named).isNotEmpty().isSubsetOf(tables(region));
    }

    private static List<String> tables(String region) {
        return PlainTemplates.resources(region, "AWS::DynamoDB::Table").stream()
                .map(table -> table.path("TableName"))
                .map(JsonNode::stringValue)
                .toList();
    }
}
