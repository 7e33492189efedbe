package com.aresgen.dynamodb.expression;

import static com.aresgen.dynamodb.expression.Samples.fault;
import static com.aresgen.dynamodb.expression.Samples.faultOfCondition;
import static com.aresgen.dynamodb.expression.Samples.json;
import static com.aresgen.dynamodb.expression.Samples.placeholders;
import static com.aresgen.dynamodb.expression.Samples.readCondition;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.dynamodb.expression.resolution.Expressions;
import com.aresgen.dynamodb.expression.resolution.Placeholders;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of conditions other than their syntax. */
class ConditionFaultsTest {
    private static final String REDUNDANT = "The expression has redundant parentheses;";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((a = b))",
                "( ( a = b ) )",
                "((a = :undefined))",
                "a = ((b))",
                "((a)) = b",
                "a = b AND ((c = d))",
                "(((a = b) AND c = d))",
                "((m).x) = :one AND ((foo(a)))",
                "attribute_exists(((a)))",
                "a IN ((((:one))))",
                "NOT ((a = b))",
                "((a)[0]) = ((b))"
            })
    void parenthesesAroundParenthesesAreRedundant(String condition) {
        assertThat(faultOfCondition(condition)).isEqualTo(REDUNDANT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    foo(a) | Invalid function name; function: foo
                    Size(a) = :one | Invalid function name; function: Size
                    size(foo(a)) = bar(b) | Invalid function name; function: foo
                    if_not_exists(a, b) = c | The function is not allowed in a condition expression; function: if_not_exists
                    a = list_append(a, b) | The function is not allowed in a condition expression; function: list_append
                    size(a) | The function is not allowed to be used this way in an expression; function: size
                    (size(a)) | The function is not allowed to be used this way in an expression; function: size
                    NOT size(a) | The function is not allowed to be used this way in an expression; function: size
                    a = b OR size(a) | The function is not allowed to be used this way in an expression; function: size
                    attribute_exists(a) = :true | The function is not allowed to be used this way in an expression; function: attribute_exists
                    a BETWEEN b AND contains(a, b) | The function is not allowed to be used this way in an expression; function: contains
                    a IN (begins_with(a, b)) | The function is not allowed to be used this way in an expression; function: begins_with
                    attribute_exists(attribute_exists(a)) | The function is not allowed to be used this way in an expression; function: attribute_exists
                    abort = :undefined | Attribute name is a reserved keyword; reserved keyword: abort
                    a = b.Status | Attribute name is a reserved keyword; reserved keyword: Status
                    size = :one | Attribute name is a reserved keyword; reserved keyword: size
                    contains(a, size(yEAR)) | Attribute name is a reserved keyword; reserved keyword: yEAR
                    #nope = :one | An expression attribute name used in the document path is not defined; attribute name: #nope
                    a.#nope = :nope | An expression attribute name used in the document path is not defined; attribute name: #nope
                    a = :nope | An expression attribute value used in expression is not defined; attribute value: :nope
                    a = :nope AND size(a, b) = c | An expression attribute value used in expression is not defined; attribute value: :nope
                    size(a, b) = c AND a = :nope | Incorrect number of operands for operator or function; operator or function: size, number of operands: 2
                    attribute_exists(a, b) | Incorrect number of operands for operator or function; operator or function: attribute_exists, number of operands: 2
                    begins_with(a) | Incorrect number of operands for operator or function; operator or function: begins_with, number of operands: 1
                    contains(a, b, c) | Incorrect number of operands for operator or function; operator or function: contains, number of operands: 3
                    a = a | The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [a]
                    m.x[1] < m.x[1] | The first operand must be distinct from the remaining operands for this operator or function; operator: <, first operand: [m, x, [1]]
                    #a <> a | The first operand must be distinct from the remaining operands for this operator or function; operator: <>, first operand: [a]
                    contains(a, a) | The first operand must be distinct from the remaining operands for this operator or function; operator: contains, first operand: [a]
                    begins_with(a, a) | The first operand must be distinct from the remaining operands for this operator or function; operator: begins_with, first operand: [a]
                    a IN (b, a) | The first operand must be distinct from the remaining operands for this operator or function; operator: IN, first operand: [a]
                    a < :true | Incorrect operand type for operator or function; operator or function: <, operand type: BOOL
                    :list >= a | Incorrect operand type for operator or function; operator or function: >=, operand type: L
                    a > :ss | Incorrect operand type for operator or function; operator or function: >, operand type: SS
                    a <= :map | Incorrect operand type for operator or function; operator or function: <=, operand type: M
                    a BETWEEN :null AND :one | Incorrect operand type for operator or function; operator or function: BETWEEN, operand type: NULL
                    begins_with(a, :one) | Incorrect operand type for operator or function; operator or function: begins_with, operand type: N
                    begins_with(:true, a) | Incorrect operand type for operator or function; operator or function: begins_with, operand type: BOOL
                    begins_with(a, size(b)) | Incorrect operand type for operator or function; operator or function: begins_with, operand type: N
                    size(:one) = a | Incorrect operand type for operator or function; operator or function: size, operand type: N
                    size(:true) = a | Incorrect operand type for operator or function; operator or function: size, operand type: BOOL
                    size(:null) = a | Incorrect operand type for operator or function; operator or function: size, operand type: NULL
                    size(size(a)) = b | Incorrect operand type for operator or function; operator or function: size, operand type: N
                    attribute_type(a, :one) | Incorrect operand type for operator or function; operator or function: attribute_type, operand type: N
                    attribute_type(a, b) | Incorrect operand type for operator or function; operator or function: attribute_type, operand type: {NS,SS,L,BS,N,M,B,BOOL,NULL,S}
                    attribute_type(a, :DOG) | Invalid attribute type name found; type: DOG, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}
                    attribute_exists(:one) | Operator or function requires a document path; operator or function: attribute_exists
                    attribute_not_exists(size(a)) | Operator or function requires a document path; operator or function: attribute_not_exists
                    a BETWEEN :a AND :one | The BETWEEN operator requires same data type for lower and upper bounds; lower bound operand: AttributeValue: {S:a}, upper bound operand: AttributeValue: {N:1}
                    a BETWEEN :two AND :one | The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {N:2}, upper bound operand: AttributeValue: {N:1}
                    a = l[99999999999] | List index is not within the allowable range; index: [99999999999]
                    """)
    void operandsAndFunctionsAreChecked(String condition, String message) {
        assertThat(faultOfCondition(condition)).isEqualTo(message);
    }

    @Test
    void anUndefinedNameAtTheBeginning() {
        assertThat(faultOfCondition("#nope = a"))
                .isEqualTo("An expression attribute name used in the document path is not defined;"
                        + " attribute name: #nope");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ((a = b)) AND foo(c) | The expression has redundant parentheses;
                    size(a) AND foo(c) | Invalid function name; function: foo
                    abort = b AND size(a) | The function is not allowed to be used this way in an expression; function: size
                    a = :nope AND abort = b | Attribute name is a reserved keyword; reserved keyword: abort
                    a = a AND a = :nope | The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [a]
                    begins_with(b, :one) OR a = :nope | Incorrect operand type for operator or function; operator or function: begins_with, operand type: N
                    """)
    void faultsOfTheWholeComeBeforeThoseOfItsParts(String condition, String message) {
        assertThat(faultOfCondition(condition)).isEqualTo(message);
    }

    @Test
    void anEmptyExpressionIsNone() {
        assertThat(faultOfCondition("")).isEqualTo("The expression can not be empty;");
    }

    @Test
    void theSizeIsLimitedInBytes() {
        assertThat(faultOfCondition("a = :one" + " ".repeat(4089)))
                .isEqualTo("Expression size has exceeded the maximum allowed size; expression size: 4097");
        assertThat(faultOfCondition("a = \u00e9" + " ".repeat(4091)))
                .isEqualTo("Expression size has exceeded the maximum allowed size; expression size: 4097");
        readCondition("a = :one" + " ".repeat(4088));
    }

    @Test
    void operatorsAreLimited() {
        var nested = "a<b " + "or (a<b ".repeat(149) + ")".repeat(149);
        readCondition(nested);
        readCondition("a=b" + " AND a=b".repeat(149) + " AND attribute_exists(a)");

        assertThat(faultOfCondition("a<b " + "or (a<b ".repeat(454) + ")".repeat(454)))
                .isEqualTo("The expression contains too many operators; operator count: 301");
        assertThat(faultOfCondition("not ".repeat(1000) + "a<b"))
                .isEqualTo("The expression contains too many operators; operator count: 301");
    }

    @Test
    void candidatesAreLimited() {
        readCondition("a IN (" + ":one,".repeat(99) + ":two)");

        assertThat(faultOfCondition("a IN (" + ":one,".repeat(100) + ":two)"))
                .isEqualTo("The IN operator is provided with too many operands; number of operands: 101");
    }

    @Test
    void pathsAreLimited() {
        readCondition("a" + ".b".repeat(31) + " = :one");

        assertThat(faultOfCondition("a" + ".b".repeat(32) + " = :one"))
                .isEqualTo("The document path has too many nesting levels; nesting levels: 33");
        assertThat(faultOfCondition("(".repeat(20) + "a" + ").b".repeat(20) + ".c".repeat(20) + " = :one"))
                .isEqualTo("The document path has too many nesting levels; nesting levels: 41");
    }

    @Test
    void deepParenthesesNeverOverflow() {
        assertThat(faultOfCondition("(".repeat(4096))).isEqualTo("Syntax error; token: \"<EOF>\", near: \"(\"");
        assertThat(faultOfCondition("(".repeat(2046) + "a<b" + ")".repeat(2046)))
                .isEqualTo(REDUNDANT);
        assertThat(faultOfCondition("(".repeat(300) + "a<b" + ")".repeat(300))).isEqualTo(REDUNDANT);
        assertThat(faultOfCondition("a = " + "(".repeat(2000) + "b" + ")".repeat(2000)))
                .isEqualTo(REDUNDANT);
        assertThat(faultOfCondition("a < " + "f(".repeat(1355) + "b" + ")".repeat(1355)))
                .isNotEmpty();
    }

    @Test
    void everyParameterHasItsPrefix() {
        assertThat(fault(() -> Expressions.condition("foo", placeholders(), "FilterExpression")))
                .isEqualTo("ValidationException: Invalid FilterExpression: Syntax error; token: \"<EOF>\", near:"
                        + " \"foo\"");
    }

    @Test
    void aNameIsOnlyEverOneStep() {
        var names = Placeholders.of(json("{'#x':'" + "a.b".repeat(100) + "'}"), null);

        assertThat(Expressions.condition("attribute_exists(#x)", names, "FilterExpression")
                        .roots())
                .containsExactly("a.b".repeat(100));
    }

    @Test
    void manyValuesAreResolved() {
        var values = IntStream.range(0, 90).mapToObj(i -> "':v" + i + "':{'N':'" + i + "'}");
        var placeholders = Placeholders.of(null, json("{" + values.collect(Collectors.joining(",")) + "}"));
        var list = IntStream.range(0, 90).mapToObj(i -> ":v" + i).collect(Collectors.joining(", "));

        Expressions.condition("a IN (" + list + ")", placeholders, "FilterExpression");
        placeholders.requireAllUsed();
    }
}
