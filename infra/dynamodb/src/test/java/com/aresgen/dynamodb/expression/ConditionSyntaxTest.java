package com.aresgen.dynamodb.expression;

import static com.aresgen.dynamodb.expression.Samples.faultOfCondition;
import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(faultOfCondition(condition)).isEqualTo("Syntax error; " + place);
    }

    @Test
    void aSyntaxErrorAtNumberSigns() {
        assertThat(faultOfCondition("# = :one")).isEqualTo("Syntax error; token: \"#\", near: \"# =\"");
        assertThat(faultOfCondition("a = b AND #-c = d")).isEqualTo("Syntax error; token: \"#\", near: \"AND #-\"");
        assertThat(faultOfCondition("a = 'x'")).isEqualTo("Syntax error; token: \"'\", near: \"= 'x\"");
        assertThat(faultOfCondition("   ")).isEqualTo("Syntax error; token: \"<EOF>\", near: \"\"");
        assertThat(faultOfCondition("a = \uD83D\uDE00b"))
                .isEqualTo("Syntax error; token: \"\uD83D\uDE00\", near: \"= \uD83D\uDE00b\"");
    }
}
