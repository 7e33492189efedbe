package com.aresgen.dynamodb.expression;

import static com.aresgen.dynamodb.expression.Samples.fault;
import static com.aresgen.dynamodb.expression.Samples.placeholders;
import static com.aresgen.dynamodb.expression.Samples.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.dynamodb.expression.resolution.Expressions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KeyConditionTest {
    private static Stream<Arguments> terms() {
        var one = value("{'N':'1'}");
        return Stream.of(
                Arguments.of("k = :one", new KeyTerm.Equal(one)),
                Arguments.of("(k = :one)", new KeyTerm.Equal(one)),
                Arguments.of(":one = k", new KeyTerm.Equal(one)),
                Arguments.of("k < :one", new KeyTerm.Less(one)),
                Arguments.of("k <= :one", new KeyTerm.AtMost(one)),
                Arguments.of("k > :one", new KeyTerm.Greater(one)),
                Arguments.of("k >= :one", new KeyTerm.AtLeast(one)),
                Arguments.of(":one < k", new KeyTerm.Greater(one)),
                Arguments.of(":one <= k", new KeyTerm.AtLeast(one)),
                Arguments.of(":one > k", new KeyTerm.Less(one)),
                Arguments.of(":one >= k", new KeyTerm.AtMost(one)),
                Arguments.of("k between :one and :two", new KeyTerm.Between(one, value("{'N':'2'}"))),
                Arguments.of("begins_with(k, :a)", new KeyTerm.BeginsWith(value("{'S':'a'}"))),
                Arguments.of("begins_with(k, :bytes)", new KeyTerm.BeginsWith(value("{'B':'aGVyZQ=='}"))));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void readsATerm(String condition, KeyTerm term) {
        assertThat(read(condition).terms()).containsOnlyKeys("k").containsEntry("k", term);
    }

    @Test
    void termsAreInTheirOrder() {
        var condition = read("(#dot = :a) AND (k > :one AND c = :two)");

        assertThat(condition.terms().keySet()).containsExactly("x.y", "k", "c");
        assertThat(condition.terms().values()).flatMap(KeyTerm::values).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a > b and size(b) > c or a > c | Invalid operator used in KeyConditionExpression: OR
                    a = :one AND (b = :one OR b = :two) | Invalid operator used in KeyConditionExpression: OR
                    not a > b | Invalid operator used in KeyConditionExpression: NOT
                    a in (b, size(c), d) | Invalid operator used in KeyConditionExpression: IN
                    a <> b | Invalid operator used in KeyConditionExpression: <>
                    attribute_exists(a) | Invalid operator used in KeyConditionExpression: attribute_exists
                    attribute_not_exists(a) | Invalid operator used in KeyConditionExpression: attribute_not_exists
                    attribute_type(a, :N) | Invalid operator used in KeyConditionExpression: attribute_type
                    contains(a.d, b) | Invalid operator used in KeyConditionExpression: contains
                    :a between size(b) and size(a) and b > :b | Invalid condition in KeyConditionExpression: BETWEEN operator must have the key attribute as its first operand
                    begins_with(:a, b) and a > :b | Invalid condition in KeyConditionExpression: begins_with operator must have the key attribute as its first operand
                    size(b) > a AND a.b > b AND b > c | Invalid KeyConditionExpression: KeyConditionExpressions cannot contain nested operations
                    a > size(b.d) | Invalid KeyConditionExpression: KeyConditionExpressions cannot contain nested operations
                    a between size(b) and size(a) | Invalid KeyConditionExpression: KeyConditionExpressions cannot contain nested operations
                    b > a.b | Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition
                    b between c[1] and d | Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition
                    a between b and size(a) | Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition
                    begins_with(a, b) | Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition
                    b.d > a AND c.d > e.f | Invalid KeyConditionExpression: KeyConditionExpressions cannot have conditions on nested attributes
                    b[0] > :one | Invalid KeyConditionExpression: KeyConditionExpressions cannot have conditions on nested attributes
                    :b > :a AND a < :b | Invalid condition in KeyConditionExpression: No key attribute specified
                    b > :a AND b < :a and c = :a and d = :a | Invalid KeyConditionExpression: KeyConditionExpressions must only contain one condition per key
                    (a > :a and b > :a) and (b > :a and c > :a) | Invalid KeyConditionExpression: KeyConditionExpressions must only contain one condition per key
                    ((a = :a)) | Invalid KeyConditionExpression: The expression has redundant parentheses;
                    a = :a AND | Invalid KeyConditionExpression: Syntax error; token: "<EOF>", near: "AND"
                    a = :hashId b | Invalid KeyConditionExpression: Syntax error; token: "b", near: ":hashId b"
                    begins_with(a, :one) | Invalid KeyConditionExpression: Incorrect operand type for operator or function; operator or function: begins_with, operand type: N
                    :true < a | Invalid KeyConditionExpression: Incorrect operand type for operator or function; operator or function: <, operand type: BOOL
                    a = :one AND c between :two AND :one | Invalid KeyConditionExpression: The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {N:2}, upper bound operand: AttributeValue: {N:1}
                    a between :bytes and :one | Invalid KeyConditionExpression: The BETWEEN operator requires same data type for lower and upper bounds; lower bound operand: AttributeValue: {B:aGVyZQ==}, upper bound operand: AttributeValue: {N:1}
                    a = :nope | Invalid KeyConditionExpression: An expression attribute value used in expression is not defined; attribute value: :nope
                    """)
    void faultsAreTheServices(String condition, String message) {
        assertThat(fault(() -> read(condition))).isEqualTo("ValidationException: " + message);
    }

    @Test
    void anEmptyExpressionIsNone() {
        assertThat(fault(() -> read("")))
                .isEqualTo("ValidationException: Invalid KeyConditionExpression: The expression can not be empty;");
    }

    private static KeyCondition read(String condition) {
        return Expressions.keyCondition(condition, placeholders());
    }
}
