package com.aresgen.dynamodb.expression.resolution;

import com.aresgen.dynamodb.expression.Condition;
import com.aresgen.dynamodb.expression.KeyCondition;
import com.aresgen.dynamodb.expression.Projection;
import com.aresgen.dynamodb.expression.Update;
import com.aresgen.dynamodb.expression.syntax.ConditionParser;
import com.aresgen.dynamodb.expression.syntax.Faults;
import com.aresgen.dynamodb.expression.syntax.ProjectionParser;
import com.aresgen.dynamodb.expression.syntax.UpdateParser;

/** Reads expressions. Every fault is a ValidationException with the service's message. */
public final class Expressions {
    private Expressions() {}

    /**
     * Reads a condition or a filter.
     *
     * @param parameter ConditionExpression or FilterExpression: messages begin with it
     */
    public static Condition condition(String text, Placeholders placeholders, String parameter) {
        var faults = new Faults(parameter);
        var parsed = ConditionParser.parse(faults, text);
        return new ConditionResolution(new Resolution(faults, placeholders)).condition(parsed);
    }

    /** Reads a KeyConditionExpression. Whether its attributes are the key's, and of its types, is the caller's check. */
    public static KeyCondition keyCondition(String text, Placeholders placeholders) {
        return KeyConditionReading.of(condition(text, placeholders, "KeyConditionExpression"));
    }

    /** Reads an UpdateExpression. */
    public static Update update(String text, Placeholders placeholders) {
        var faults = new Faults("UpdateExpression");
        var parsed = UpdateParser.parse(faults, text);
        return new UpdateResolution(new Resolution(faults, placeholders)).update(parsed);
    }

    /** Reads a ProjectionExpression. */
    public static Projection projection(String text, Placeholders placeholders) {
        var faults = new Faults("ProjectionExpression");
        var parsed = ProjectionParser.parse(faults, text);
        var resolution = new Resolution(faults, placeholders);
        parsed.forEach(resolution::requireNoReservedWord);
        var paths = parsed.stream().map(resolution::path).toList();
        resolution.requireDisjoint(paths);
        return new Projection(paths);
    }
}
