package com.aresgen.dynamodb.expression;

import static com.aresgen.dynamodb.expression.Samples.fault;
import static com.aresgen.dynamodb.expression.Samples.item;
import static com.aresgen.dynamodb.expression.Samples.placeholders;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.dynamodb.expression.resolution.Expressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectionTest {
    private static final String ITEM = """
            {'a':{'M':{'b':{'L':[{'N':'2'},{'N':'4'},{'M':{'x':{'S':'hi'},'y':{'S':'yo'}}}]},'c':{'N':'5'},'e':{'M':{}}}},
             'b':{'S':'hello'}, 'x.y':{'N':'1'}, 'l':{'L':[{'N':'0'},{'N':'1'},{'N':'2'}]}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    b | {'b':{'S':'hello'}}
                    a.c,b | {'a':{'M':{'c':{'N':'5'}}},'b':{'S':'hello'}}
                    a.b[0] | {'a':{'M':{'b':{'L':[{'N':'2'}]}}}}
                    a.b[2].y | {'a':{'M':{'b':{'L':[{'M':{'y':{'S':'yo'}}}]}}}}
                    a.b[2].y, a.b[2].x | {'a':{'M':{'b':{'L':[{'M':{'x':{'S':'hi'},'y':{'S':'yo'}}}]}}}}
                    a.b[2].#a, a.c, #dot | {'a':{'M':{'c':{'N':'5'}}},'x.y':{'N':'1'}}
                    a.e | {'a':{'M':{'e':{'M':{}}}}}
                    l[2], l[0] | {'l':{'L':[{'N':'0'},{'N':'2'}]}}
                    l[1] | {'l':{'L':[{'N':'1'}]}}
                    l[1], l[9] | {'l':{'L':[{'N':'1'}]}}
                    l[9], absent, a.x.y, a.b[3].x, a.b[0].x, b.x | {}
                    l.x, a[0], b[0] | {}
                    """)
    void selectsPartsOfAnItem(String projection, String selected) {
        assertThat(read(projection).of(item(ITEM))).isEqualTo(item(selected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    !!! INVALID !!! | Syntax error; token: "!", near: "!!"
                    !!! | Syntax error; token: "!", near: "!!"
                    a, | Syntax error; token: "<EOF>", near: ","
                    ,a | Syntax error; token: ",", near: ",a"
                    a,,b | Syntax error; token: ",", near: ",,b"
                    a b | Syntax error; token: "b", near: "a b"
                    (a) | Syntax error; token: "(", near: "(a"
                    :a | Syntax error; token: ":a", near: ":a"
                    a.[0] | Syntax error; token: "[", near: ".[0"
                    a, status, abort | Attribute name is a reserved keyword; reserved keyword: status
                    a.Abort, #nope | Attribute name is a reserved keyword; reserved keyword: Abort
                    and | Attribute name is a reserved keyword; reserved keyword: and
                    a, b, #nope, a | An expression attribute name used in the document path is not defined; attribute name: #nope
                    a, a | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a]
                    a, a.b | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a, b]
                    a.b, #a | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a, b], path two: [a]
                    l, l[0] | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [l], path two: [l, [0]]
                    a.b, c, a[1] | Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [a, b], path two: [a, [1]]
                    a.b, a[1], c, c | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [c], path two: [c]
                    a[12345678901] | List index is not within the allowable range; index: [12345678901]
                    """)
    void faultsAreTheServices(String projection, String message) {
        assertThat(fault(() -> read(projection)))
                .isEqualTo("ValidationException: Invalid ProjectionExpression: " + message);
    }

    @Test
    void anEmptyExpressionIsNone() {
        assertThat(fault(() -> read("")))
                .isEqualTo("ValidationException: Invalid ProjectionExpression: The expression can not be empty;");
    }

    @Test
    void showsItsPaths() {
        assertThat(read("a.b[3] , #dot").paths()).map(DocumentPath::toString).containsExactly("[a, b, [3]]", "[x.y]");
    }

    private static Projection read(String projection) {
        return Expressions.projection(projection, placeholders());
    }
}
