package com.aresgen.dynamodb.expression;

import static com.aresgen.dynamodb.expression.Samples.fault;
import static com.aresgen.dynamodb.expression.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.dynamodb.expression.resolution.Expressions;
import com.aresgen.dynamodb.expression.resolution.Placeholders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

class PlaceholdersTest {
    @Test
    void bothParametersMayBeAbsent() {
        Placeholders.of(null, null).requireAllUsed();
        Placeholders.of(JsonNodeFactory.instance.nullNode(), JsonNodeFactory.instance.nullNode())
                .requireAllUsed();
        Placeholders.none().requireAllUsed();
    }

    @Test
    void presentParametersMustNotBeEmpty() {
        assertThat(fault(() -> Placeholders.of(json("{}"), json("{}"))))
                .isEqualTo("ValidationException: ExpressionAttributeNames must not be empty");
        assertThat(fault(() -> Placeholders.of(null, json("{}"))))
                .isEqualTo("ValidationException: ExpressionAttributeValues must not be empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "#", "", "##a", "#a.b", "#a-b", "# a", "#\u00e4", ":a"})
    void namesBeginWithANumberSign(String key) {
        assertThat(fault(() -> Placeholders.of(json("{'" + key + "':'a'}"), json("{}"))))
                .isEqualTo("ValidationException: ExpressionAttributeNames contains invalid key: Syntax error; key: \""
                        + key + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"b", ":", "#b", ":a!", ":a b"})
    void valuesBeginWithAColon(String key) {
        assertThat(fault(() -> Placeholders.of(null, json("{':x':{'N':'no'},'" + key + "':{'N':'1'}}"))))
                .isEqualTo("ValidationException: ExpressionAttributeValues contains invalid key: Syntax error; key: \""
                        + key + "\"");
    }

    @Test
    void valuesAreChecked() {
        assertThat(fault(() -> Placeholders.of(null, json("{':x':{'SS':[]}}"))))
                .isEqualTo("ValidationException: One or more parameter values were invalid: An string set  may not be"
                        + " empty");
        assertThat(fault(() -> Placeholders.naming(null, json("{':x':{'SS':[]}}"))))
                .isEqualTo("ValidationException: ExpressionAttributeValues contains invalid value: One or more"
                        + " parameter values were invalid: An string set  may not be empty for key :x");
    }

    @Test
    void unusedPlaceholdersAreFaults() {
        var names = Placeholders.of(json("{'#a':'a','#b':'b','#c':'c'}"), json("{':a':{'N':'1'}}"));
        Expressions.projection("x, #b", names);

        assertThat(fault(names::requireAllUsed))
                .isEqualTo("ValidationException: Value provided in ExpressionAttributeNames unused in expressions:"
                        + " keys: {#a, #c}");

        Expressions.projection("#a, #c", names);

        assertThat(fault(names::requireAllUsed))
                .isEqualTo("ValidationException: Value provided in ExpressionAttributeValues unused in expressions:"
                        + " keys: {:a}");

        Expressions.condition("x = :a", names, "FilterExpression");
        names.requireAllUsed();
    }
}
