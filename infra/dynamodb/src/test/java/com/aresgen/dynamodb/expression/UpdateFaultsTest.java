package com.aresgen.dynamodb.expression;

import static com.aresgen.dynamodb.expression.Samples.fault;
import static com.aresgen.dynamodb.expression.Samples.placeholders;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.dynamodb.expression.resolution.Expressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateFaultsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    INVALID SYNTAX HERE | token: "INVALID", near: "INVALID SYNTAX"
                    HELLO b = :one | token: "HELLO", near: "HELLO b"
                    SET | token: "<EOF>", near: "SET"
                    ADD hits : incr | token: ":", near: "hits : incr"
                    SET a = VALUE 1 | token: "1", near: "VALUE 1"
                    set {0} = :a | token: "{", near: "set {0"
                    SET _123 = :one | token: "_", near: "SET _123"
                    SET a = :one, | token: "<EOF>", near: ","
                    SET a = :one, updated2, = :two | token: ",", near: "updated2, ="
                    set a | token: "<EOF>", near: "a"
                    set a=set | token: "set", near: "=set"
                    remove a = b | token: "=", near: "a = b"
                    add a = b | token: "=", near: "a = b"
                    delete a b | token: "b", near: "a b"
                    add a b | token: "b", near: "a b"
                    remove a b | token: "b", near: "a b"
                    set a b | token: "b", near: "a b"
                    set :a = b | token: ":a", near: "set :a ="
                    remove :a | token: ":a", near: "remove :a"
                    set a = b / c | token: "/", near: "b / c"
                    set a = b + c + d | token: "+", near: "c + d"
                    set a = (b + c) + d | token: "+", near: ") + d"
                    set a = b + (c + d) | token: "+", near: "c + d"
                    set (a = b) | token: "(", near: "set (a"
                    set a = (b.c).d | token: ".", near: ").d"
                    set a = (b | token: "<EOF>", near: "b"
                    set a[:one] = b | token: ":one", near: "[:one]"
                    set a[#or] = b | token: "#or", near: "[#or]"
                    set a = f(b + c) | token: "+", near: "b + c"
                    set a = if_not_exists(a, 100) | token: "100", near: ", 100)"
                    set f(a, b) = a | token: "(", near: "f(a"
                    set a <> b | token: "<>", near: "a <> b"
                    set a = _f(b) | token: "_", near: "= _f"
                    """)
    void aSyntaxErrorShowsTheTokenAndItsNeighbours(String update, String place) {
        assertThat(faultOf(update)).isEqualTo("Syntax error; " + place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    set #c = :c set abOrt = true | Attribute name is a reserved keyword; reserved keyword: abOrt
                    remove Absolute | Attribute name is a reserved keyword; reserved keyword: Absolute
                    set a = f(b.status) | Attribute name is a reserved keyword; reserved keyword: status
                    set #c = if_not_exist(:c) set c = d | Invalid function name; function: if_not_exist
                    SET a = LIST_APPEND(:list, :list) | Invalid function name; function: LIST_APPEND
                    SET a = size(b) | The function is not allowed in an update expression; function: size
                    SET a = if_not_exists(a, contains(b, c)) | The function is not allowed in an update expression; function: contains
                    SET a = list_append(list_append(:list, :list), :list) | The function is not allowed to be used this way in an expression; function: list_append
                    set a = #c set c = :d | The "SET" section can only be used once in an update expression;
                    remove #d set a = b remove e | The "REMOVE" section can only be used once in an update expression;
                    add #d :e set a = b add e :f | The "ADD" section can only be used once in an update expression;
                    delete #d :e set a = b DELETE #e :f | The "DELETE" section can only be used once in an update expression;
                    SET #c = if_not_exists(:c) | An expression attribute name used in the document path is not defined; attribute name: #c
                    SET a = :c, b = #d | An expression attribute name used in the document path is not defined; attribute name: #d
                    SET #a = if_not_exists(:c) | An expression attribute value used in expression is not defined; attribute value: :c
                    set d[1] = a, d.b = a, c[1].a = a, c = if_not_exists(a) | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [c, [1], a], path two: [c]
                    set a = b remove a | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a]
                    set #b[3].#index = a, #b[3] = a | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [b, [3], [3]], path two: [b, [3]]
                    remove l, l[0] | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [l], path two: [l, [0]]
                    set #a = :one, a = :two | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a]
                    remove b.#a set b[1] = :one | Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [b, a], path two: [b, [1]]
                    set b[3].#index = a, b.#index[3] = if_not_exists(a) | Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [b, [3], [3]], path two: [b, [3], [3]]
                    set b = list_append(:a, a), c = if_not_exists(a) add a.b :a | Incorrect operand type for operator or function; operator: ADD, operand type: STRING
                    delete a.b :a | Incorrect operand type for operator or function; operator: DELETE, operand type: STRING
                    add a.b :null | Incorrect operand type for operator or function; operator: ADD, operand type: NULL
                    add a.b :true | Incorrect operand type for operator or function; operator: ADD, operand type: BOOLEAN
                    add a.b :bytes | Incorrect operand type for operator or function; operator: ADD, operand type: BINARY
                    delete a.b :map | Incorrect operand type for operator or function; operator: DELETE, operand type: MAP
                    add a.b :list | Incorrect operand type for operator or function; operator: ADD, operand type: LIST
                    delete a.b :one | Incorrect operand type for operator or function; operator: DELETE, operand type: NUMBER
                    set a = if_not_exists(c) | Incorrect number of operands for operator or function; operator or function: if_not_exists, number of operands: 1
                    set a = list_append(a, b, c) | Incorrect number of operands for operator or function; operator or function: list_append, number of operands: 3
                    set a = if_not_exists(:a, c) | Operator or function requires a document path; operator or function: if_not_exists
                    set a = if_not_exists(if_not_exists(a, b), c) | Operator or function requires a document path; operator or function: if_not_exists
                    set a = list_append(:a, a) | Incorrect operand type for operator or function; operator or function: list_append, operand type: S
                    set a = list_append(a, :map) | Incorrect operand type for operator or function; operator or function: list_append, operand type: M
                    set a = a + :a | Incorrect operand type for operator or function; operator or function: +, operand type: S
                    set a = :a + :bytes | Incorrect operand type for operator or function; operator or function: +, operand type: S
                    set a = :bytes - a | Incorrect operand type for operator or function; operator or function: -, operand type: B
                    set a = list_append(a, b) + :one | Incorrect operand type for operator or function; operator or function: +, operand type: L
                    set a[2147483648] = :one | List index is not within the allowable range; index: [2147483648]
                    """)
    void operandsAndFunctionsAreChecked(String update, String message) {
        assertThat(faultOf(update)).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET a.b = :one, a.c.d = :two, b.x = :one REMOVE a.x, b.y",
                "REMOVE a[1], a[2]",
                "set a = (b + c)",
                "set a = ((b.c.d)+(e))",
                "set a[2147483647] = :one",
                "SET adder = :one, removed = :two, dataset = :one"
            })
    void theseAreUpdates(String update) {
        read(update);
    }

    @Test
    void theSizeIsLimited() {
        assertThat(faultOf("")).isEqualTo("The expression can not be empty;");
        assertThat(faultOf("SET a = :one" + " ".repeat(4085)))
                .isEqualTo("Expression size has exceeded the maximum allowed size;");
    }

    @Test
    void operatorsAndFunctionsAreLimited() {
        var update = new StringBuilder("SET a0 = b + c");
        for (var i = 1; i < 300; i++) {
            update.append(", a").append(i).append("=b+c");
        }
        read(update.toString());
        update.append(", x = if_not_exists(y2, z)");

        assertThat(faultOf(update.toString()))
                .isEqualTo("The expression contains too many operators; operator count: 301");
    }

    @Test
    void deepNestingNeverOverflows() {
        assertThat(faultOf("SET a = " + "(".repeat(4000))).startsWith("Syntax error");
        assertThat(faultOf("SET a = " + "(".repeat(2000) + "b" + ")".repeat(2000)))
                .isNotEmpty();
        assertThat(faultOf("SET a = " + "f(".repeat(2000) + "b")).isNotEmpty();
        assertThat(faultOf("SET a" + "[0]".repeat(1300) + " = :one")).startsWith("The document path has too many");
    }

    private static void read(String update) {
        Expressions.update(update, placeholders());
    }

    private static String faultOf(String update) {
        var fault = fault(() -> read(update));
        assertThat(fault).startsWith("ValidationException: Invalid UpdateExpression: ");
        return fault.substring("ValidationException: Invalid UpdateExpression: ".length());
    }
}
