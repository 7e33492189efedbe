package com.aresgen.workflows.definition.evaluation;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.Shortened;
import com.aresgen.workflows.definition.Limits;
import com.aresgen.workflows.definition.scope.EvaluationFailed;
import com.google.common.primitives.UnsignedLong;
import com.google.protobuf.ByteString;
import com.google.protobuf.NullValue;
import dev.cel.common.values.CelByteString;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** CEL's values as JSON, and as text; counts the size, which is bounded. */
final class JsonValues {
    private static final JsonNodeFactory NODES = Json.MAPPER.getNodeFactory();
    /** Doubles from here on are written with an exponent. */
    private static final double LARGEST_PLAIN = 1e15;

    private int size;

    /** Times are written as RFC 3339, durations in seconds such as {@code 5s}, bytes in Base64. */
    JsonNode of(Object value) throws EvaluationFailed {
        return switch (value) {
            case String text -> {
                count(text.length());
                yield NODES.stringNode(text);
            }
            case Boolean flag -> NODES.booleanNode(flag);
            case Long number -> NODES.numberNode(number.longValue());
            case UnsignedLong number -> NODES.numberNode(new BigDecimal(number.bigIntegerValue()));
            case Double number -> number(number);
            case NullValue _ -> NODES.nullNode();
            case dev.cel.common.values.NullValue _ -> NODES.nullNode();
            case Instant time -> NODES.stringNode(time.toString());
            case Duration duration -> NODES.stringNode(seconds(duration));
            case ByteString bytes -> of(Base64.getEncoder().encodeToString(bytes.toByteArray()));
            case CelByteString bytes -> of(Base64.getEncoder().encodeToString(bytes.toByteArray()));
            case Collection<?> list -> array(list);
            case Map<?, ?> map -> object(map);
            default ->
                throw failed("A value of the type " + value.getClass().getSimpleName() + " cannot be written as JSON.");
        };
    }

    private JsonNode array(Collection<?> list) throws EvaluationFailed {
        var array = NODES.arrayNode();
        for (var element : list) {
            count(2);
            array.add(of(element));
        }
        return array;
    }

    private JsonNode object(Map<?, ?> map) throws EvaluationFailed {
        var object = NODES.objectNode();
        for (var entry : map.entrySet()) {
            var name = entry.getKey() instanceof String text ? text : text(entry.getKey());
            count(name.length() + 4);
            object.set(name, of(entry.getValue()));
        }
        return object;
    }

    private static JsonNode number(double number) throws EvaluationFailed {
        if (!Double.isFinite(number)) {
            throw failed("JSON has no number " + number + ".");
        }
        return NODES.numberNode(BigDecimal.valueOf(number));
    }

    /**
     * A value within a text: strings as they are, whole doubles without a point, null as nothing, lists and maps as JSON.
     */
    String text(Object value) throws EvaluationFailed {
        var text = switch (value) {
            case String plain -> plain;
            case Double number when Double.isFinite(number) && Math.abs(number) < LARGEST_PLAIN -> plain(number);
            case NullValue _ -> "";
            case dev.cel.common.values.NullValue _ -> "";
            default -> {
                var json = of(value);
                yield json.isString() ? json.stringValue() : json.toString();
            }
        };
        count(text.length());
        return text;
    }

    private static String plain(double number) {
        var digits = BigDecimal.valueOf(number);
        return (digits.signum() == 0 ? BigDecimal.ZERO : digits.stripTrailingZeros()).toPlainString();
    }

    private static String seconds(Duration duration) {
        var seconds = BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
        return (seconds.signum() == 0 ? BigDecimal.ZERO : seconds.stripTrailingZeros()).toPlainString() + "s";
    }

    private void count(int more) throws EvaluationFailed {
        size += Math.min(more, Limits.RESULT_BYTES + 1);
        if (size > Limits.RESULT_BYTES) {
            throw new EvaluationFailed(
                    EvaluationFailed.Code.EXPRESSION_LIMIT,
                    "The result is larger than " + Limits.RESULT_BYTES + " characters.");
        }
    }

    private static EvaluationFailed failed(String message) {
        return new EvaluationFailed(EvaluationFailed.Code.EXPRESSION_FAILED, Shortened.marked(300, message));
    }
}
