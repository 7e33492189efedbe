package com.aresgen.dynamodb.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.expression.resolution.Expressions;
import com.aresgen.dynamodb.expression.resolution.Placeholders;
import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.ValueReader;
import com.aresgen.dynamodb.value.ValueWriter;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Items and placeholders of the tests. Their JSON has single quotes in the place of double quotes. */
final class Samples {
    private static final JsonMapper MAPPER = new JsonMapper();

    private static final String NAMES = "{'#a':'a', '#dot':'x.y', '#or':'or', '#b':'b', '#index':'[3]'}";

    private static final String VALUES = """
            {':one':{'N':'1'}, ':two':{'N':'2'}, ':ten':{'N':'10'}, ':five':{'N':'5'}, ':a':{'S':'a'}, ':b':{'S':'b'},
             ':ell':{'S':'ell'}, ':hell':{'S':'hell'}, ':bytes':{'B':'aGVyZQ=='}, ':true':{'BOOL':true},
             ':null':{'NULL':true}, ':ss':{'SS':['a','b']}, ':ns':{'NS':['1','2']}, ':bs':{'BS':['YQ==']},
             ':list':{'L':[{'N':'1'}]}, ':map':{'M':{'x':{'N':'1'}}}, ':empty':{'L':[]}, ':N':{'S':'N'},
             ':SS':{'S':'SS'}, ':DOG':{'S':'DOG'}}
            """;

    private Samples() {}

    static JsonNode json(String text) {
        return MAPPER.readTree(text.replace('\'', '"'));
    }

    static Map<String, AttributeValue> item(String text) {
        return ValueReader.item(json(text));
    }

    static JsonNode json(Map<String, AttributeValue> item) {
        return ValueWriter.item(item);
    }

    static AttributeValue value(String text) {
        return ValueReader.value(json(text));
    }

    /** A few names and one value of each type. */
    static Placeholders placeholders() {
        return Placeholders.of(json(NAMES), json(VALUES));
    }

    /** The message of the ValidationException that a call throws. */
    static String fault(ThrowingCallable call) {
        var error = catchThrowableOfType(ServiceError.class, call);
        return error.type().code() + ": " + error.message();
    }

    /** Reads a ConditionExpression with these placeholders. */
    static void readCondition(String condition) {
        Expressions.condition(condition, placeholders(), "ConditionExpression");
    }

    /** The message of a ConditionExpression that is refused, without what all of them begin with. */
    static String faultOfCondition(String condition) {
        var fault = fault(() -> readCondition(condition));
        assertThat(fault).startsWith("ValidationException: Invalid ConditionExpression: ");
        return fault.substring("ValidationException: Invalid ConditionExpression: ".length());
    }
}
