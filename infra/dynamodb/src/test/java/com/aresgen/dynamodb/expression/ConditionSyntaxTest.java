package com.aresgen.dynamodb.expression;

import static com.aresgen.dynamodb.expression.Samples.fault;
import static com.aresgen.dynamodb.expression.Samples.placeholders;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.dynamodb.expression.resolution.Expressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Syntax errors of conditions, which name the token and its neighbours. */
class ConditionSyntaxTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    foo | token: "<EOF>", near: "foo"
                    a = = b | token: "=", near: "= = b"
                    attribute_not_exists( | token: "<EOF>", near: "("
                    attribute_not_exists() | token: ")", near: "()"
                    things are not gonna be ok | token: "are", near: "things are not"
                    a > 4 | token: "4", near: "> 4"
                    (size(a))[0] > a | token: "[", near: ")[0"
                    a IN () | token: ")", near: "()"
                    a IN :one | token: ":one", near: "IN :one"
                    a = b = c | token: "=", near: "b = c"
                    a AND b = c | token: "AND", near: "a AND b"
                    a = b AND | token: "<EOF>", near: "AND"
                    a = b AND c | token: "<EOF>", near: "c"
                    a = b) | token: ")", near: "b)"
                    (a = b | token: "<EOF>", near: "b"
                    (a) | token: "<EOF>", near: ")"
                    a = (b = c) | token: "=", near: "b = c"
                    (a = b) = c | token: "=", near: ") = c"
                    NOT | token: "<EOF>", near: "NOT"
                    NOT a | token: "<EOF>", near: "a"
                    a BETWEEN b c | token: "c", near: "b c"
                    a BETWEEN b OR c | token: "OR", near: "b OR c"
                    and = :one | token: "and", near: "and ="
                    a.in = :one | token: "in", near: ".in ="
                    a = :v! | token: "!", near: ":v!"
                    a == b | token: "=", near: "== b"
                    a => b | token: ">", near: "=> b"
                    a != b | token: "!", near: "a !="
                    a[b] = c | token: "b", near: "[b]"
                    a[-1] = c | token: "-", near: "[-1"
                    a[1.5] = c | token: ".", near: "1.5"
                    a. = c | token: "=", near: ". = c"
                    _a = :one | token: "_", near: "_a"
                    a = b AND __typename = c | token: "_", near: "AND __"
                    a + b = c | token: "+", near: "a + b"
                    a = : | token: ":", near: "= :"
                    attribute_exists(a, ) | token: ")", near: ", )"
                    size(a b) = c | token: "b", near: "a b)"
                    """)
    void aSyntaxErrorShowsTheTokenAndItsNeighbours(String condition, String place) {
        assertThat(faultOf(condition)).isEqualTo("Syntax error; " + place);
    }

    @Test
    void aSyntaxErrorAtNumberSigns() {
        assertThat(faultOf("# = :one")).isEqualTo("Syntax error; token: \"#\", near: \"# =\"");
        assertThat(faultOf("a = b AND #-c = d")).isEqualTo("Syntax error; token: \"#\", near: \"AND #-\"");
        assertThat(faultOf("a = 'x'")).isEqualTo("Syntax error; token: \"'\", near: \"= 'x\"");
        assertThat(faultOf("   ")).isEqualTo("Syntax error; token: \"<EOF>\", near: \"\"");
        assertThat(faultOf("a = \uD83D\uDE00b"))
                .isEqualTo("Syntax error; token: \"\uD83D\uDE00\", near: \"= \uD83D\uDE00b\"");
    }

    private static void read(String condition) {
        Expressions.condition(condition, placeholders(), "ConditionExpression");
    }

    private static String faultOf(String condition) {
        var fault = fault(() -> read(condition));
        assertThat(fault).startsWith("ValidationException: Invalid ConditionExpression: ");
        return fault.substring("ValidationException: Invalid ConditionExpression: ".length());
    }
}
