package com.aresgen.dynamodb.expression;

import static com.aresgen.dynamodb.expression.Samples.item;
import static com.aresgen.dynamodb.expression.Samples.placeholders;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.dynamodb.expression.resolution.Expressions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {
    private static final String ITEM = """
            {'a':{'N':'1'}, 'b':{'N':'2'}, 'c':{'N':'3'}, 'x.y':{'S':'dotted'}, 'or':{'N':'7'},
             's':{'S':'hello'}, 'bin':{'B':'aGkgdGhlcmU='}, 'flag':{'BOOL':true}, 'nil':{'NULL':true},
             'ss':{'SS':['b','a']}, 'ns':{'NS':['2','4','7']}, 'bs':{'BS':['YQ==','Yg==']},
             'l':{'L':[{'N':'1'},{'S':'x'},{'NS':['2','1']},{'L':[{'N':'3'}]}]},
             'm':{'M':{'x':{'N':'1'},'y':{'L':[{'N':'-1'},{'N':'2'}]}}}, 'n5':{'N':'5'}, 'blank':{'S':''},
             'smile':{'S':'\uD83D\uDE00'}, 'big':{'N':'100'}}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = :one",
                "a=:one",
                "\ta\n=\r\n:one ",
                "#a = :one",
                ":one = a",
                "a <> b",
                "a < b",
                "a <= :one",
                "b > a",
                "b >= :two",
                "b < :ten",
                "#dot <> :a",
                "#or > :five",
                "(a) = (:one)",
                "(a = :one)",
                "ss = :ss",
                "l[0] = :one",
                "l [ 0 ] = :one",
                "m.x = :one",
                "m . x = :one",
                "(m).x = :one",
                "m.y[0] < m.x",
                "absent <> :one",
                "absent <> nowhere",
                "m.x.y <> :one",
                "l[9] <> :one",
                "NOT absent = nowhere",
                "a <> :a",
                "not a = b",
                "NOT NOT NOT a = b",
                "nOt a = :two aNd b = :two",
                "a = b OR b = :two",
                "a = :one OR absent = b AND absent = c",
                "(a = b OR b = :two) AND (b < c AND (a < b OR b < a))",
                "(a = :one) AND (b = :two)",
                "(a = :one OR (b = :one))",
                "NOT (a = b AND b = c)",
                "NOT a = b AND b = :two",
                "b BETWEEN :one AND :ten",
                "b between a and c AND a < b",
                "b BETWEEN :two AND :two",
                ":five BETWEEN a AND :ten",
                "a IN (:one)",
                "a IN (b, :a, :one)",
                "a in (:two, (:one))",
                "ss IN (:ss)",
                "NOT absent IN (:one)",
                "attribute_exists(a)",
                "attribute_exists (m.y[1])",
                "(attribute_exists(a))",
                "attribute_exists((a))",
                "attribute_not_exists(absent)",
                "attribute_not_exists(m.y[2]) AND attribute_not_exists(a.x) AND attribute_not_exists(m[0])",
                "attribute_type(a, :N)",
                "attribute_type(ss, :SS)",
                "attribute_type(:one, :N)",
                "NOT attribute_type(absent, :N)",
                "begins_with(s, :hell)",
                "begins_with(s, blank)",
                "NOT begins_with(a, :hell)",
                "NOT begins_with(s, bin)",
                "contains(s, :ell)",
                "contains(s, blank)",
                "contains(bin, :bytes)",
                "contains(ss, :a)",
                "contains(ns, :two)",
                "contains(l, :one)",
                "contains(l, :ns)",
                "NOT contains(l, :ten)",
                "NOT contains(ss, :one)",
                "NOT contains(a, :one)",
                "NOT contains(absent, :one)",
                "NOT contains(ss, absent)",
                "size(s) = :five",
                "size(s) = n5",
                "(size(s)) = :five",
                "size(smile) = :two",
                "size(m) <= :two",
                "size(ss) = :two AND size(m.y) = :two",
                "size(bin) > :five",
                "size(blank) < :one",
                ":one < size(l)",
                "size(s) BETWEEN :one AND :ten",
                "size(s) IN (:five)",
                "NOT size(a) = :one",
                "NOT size(flag) >= :one",
                "NOT size(nil) >= :one",
                "NOT size(absent) >= :one",
                "NOT size(s) = :a",
                "flag = :true",
                "nil = :null",
                "NOT l > :one",
                "NOT a > :a",
                "NOT absent > :a",
                "NOT a BETWEEN ss AND l",
                "NOT a BETWEEN c AND :one",
                "attribute_exists(a)and(a=:one)"
            })
    void holds(String condition) {
        assertThat(read(condition).test(item(ITEM))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = b",
                "absent = nowhere",
                "a = :a",
                "flag = :one",
                "a > b",
                "absent < :one",
                ":one < absent",
                "NOT a < b",
                "NOT a < b AND c < b",
                "absent BETWEEN :one AND :ten",
                "s BETWEEN :one AND :ten",
                "a IN (b, :a)",
                "absent IN (lost)",
                "attribute_exists(absent)",
                "attribute_exists(l[4])",
                "attribute_not_exists(nil)",
                "attribute_type(a, :SS)",
                "begins_with(s, :a)",
                "begins_with(absent, :a)",
                "contains(bin, :ns)",
                "contains(absent, :a)",
                "size(absent) < :one",
                "size(a) <> size(b) AND size(a) = size(b)"
            })
    void doesNotHold(String condition) {
        assertThat(read(condition).test(item(ITEM))).isFalse();
    }

    @Test
    void stringsAreOrderedByTheirBytes() {
        var emoji = item("{'a':{'S':'\uD83D\uDE00'},'b':{'S':'\uFF5E'}}");

        assertThat(read("a > b").test(emoji)).isTrue();
        assertThat(read("b < a").test(emoji)).isTrue();
    }

    @Test
    void binariesAreUnsigned() {
        var bytes = item("{'a':{'B':'/w=='},'b':{'B':'AQ=='}}");

        assertThat(read("a > b").test(bytes)).isTrue();
    }

    @Test
    void numbersAreEqualByValue() {
        var numbers = item("{'a':{'N':'1.0'},'b':{'N':'100e-2'},'c':{'NS':['1','2.0']},'d':{'NS':['2','1']}}");

        assertThat(read("a = b AND a = :one AND c = d").test(numbers)).isTrue();
    }

    @Test
    void documentsAreEqualInDepth() {
        var documents = item("""
                        {'a':{'M':{'x':{'SS':['1','2']},'y':{'N':'1'}}},
                         'b':{'M':{'y':{'N':'1.0'},'x':{'SS':['2','1']}}},
                         'c':{'L':[{'N':'1'},{'N':'2'}]}, 'd':{'L':[{'N':'2'},{'N':'1'}]}}
                        """);

        assertThat(read("a = b AND c <> d").test(documents)).isTrue();
    }

    @Test
    void anItemThatDoesNotExistHasNoAttributes() {
        assertThat(read("attribute_not_exists(a) AND a <> :one").test(Map.of())).isTrue();
    }

    @Test
    void showsTheAttributesThatItReads() {
        assertThat(read("m.x = :one AND (NOT size(l[0]) IN (s, :a) OR contains(a, b)) AND c BETWEEN #or AND n5")
                        .roots())
                .containsExactlyInAnyOrder("m", "l", "s", "a", "b", "c", "or", "n5");
    }

    @Test
    void showsItsPaths() {
        assertThat(read("m.x[1] = #dot").paths()).map(DocumentPath::toString).containsExactly("[m, x, [1]]", "[x.y]");
    }

    private static Condition read(String condition) {
        return Expressions.condition(condition, placeholders(), "ConditionExpression");
    }
}
