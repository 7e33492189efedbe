package com.aresgen.dynamodb.expression;

import static com.aresgen.dynamodb.expression.Samples.fault;
import static com.aresgen.dynamodb.expression.Samples.item;
import static com.aresgen.dynamodb.expression.Samples.json;
import static com.aresgen.dynamodb.expression.Samples.placeholders;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.dynamodb.expression.resolution.Expressions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateTest {
    private static final String WRONG_TYPE =
            "ValidationException: An operand in the update expression has an incorrect data type";
    private static final String INVALID_PATH =
            "ValidationException: The document path provided in the update expression is invalid for update";
    private static final String NOTHING_THERE =
            "ValidationException: The provided expression refers to an attribute that does not exist in the item";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {} | SET a = :one | {'a':{'N':'1'}}
                    {} | sEt a=:one,b=:a | {'a':{'N':'1'},'b':{'S':'a'}}
                    {'a':{'N':'1'}} | SET a = :a, b = a | {'a':{'S':'a'},'b':{'N':'1'}}
                    {'a':{'N':'1'}} | REMOVE a SET b = a | {'b':{'N':'1'}}
                    {'a':{'N':'1'}} | SET #dot = :two REMOVE a | {'x.y':{'N':'2'}}
                    {'a':{'N':'1'}} | REMOVE b, a, c | {}
                    {'a':{'N':'1'}} | SET a = a + :ten | {'a':{'N':'11'}}
                    {'a':{'N':'1'}} | SET a = :ten - a | {'a':{'N':'9'}}
                    {'a':{'N':'1'}} | SET a = (a - :ten) | {'a':{'N':'-9'}}
                    {'a':{'N':'1'}} | SET a = ((a)+(:one)) | {'a':{'N':'2'}}
                    {'a':{'N':'1'}} | SET a = (a) + a | {'a':{'N':'2'}}
                    {'a':{'N':'1'}} | SET a = (:a) | {'a':{'S':'a'}}
                    {'a':{'N':'0.1'}} | SET a = a - a | {'a':{'N':'0'}}
                    {} | SET a = if_not_exists(a, :one) + :one | {'a':{'N':'2'}}
                    {'a':{'N':'5'}} | SET a = if_not_exists(a, :one) - :one | {'a':{'N':'4'}}
                    {'b':{'S':'x'}} | SET a = if_not_exists(b, :one) | {'b':{'S':'x'},'a':{'S':'x'}}
                    {'c':{'S':'x'}} | SET a = if_not_exists(a, if_not_exists(b, c)) | {'c':{'S':'x'},'a':{'S':'x'}}
                    {'m':{'M':{}}} | SET m.x = if_not_exists(m.x, :one) | {'m':{'M':{'x':{'N':'1'}}}}
                    {} | SET a = list_append(if_not_exists(a, :empty), :list) | {'a':{'L':[{'N':'1'}]}}
                    {'l':{'L':[{'S':'x'}]}} | SET l = list_append(:list, l) | {'l':{'L':[{'N':'1'},{'S':'x'}]}}
                    {'l':{'L':[{'S':'x'}]}} | SET l = list_append(l, (:list)) | {'l':{'L':[{'S':'x'},{'N':'1'}]}}
                    {'l':{'L':[{'S':'x'}]}} | SET a = list_append(l, l) REMOVE l | {'a':{'L':[{'S':'x'},{'S':'x'}]}}
                    {'m':{'M':{'x':{'N':'1'}}}} | SET m.y = m.x REMOVE m.x | {'m':{'M':{'y':{'N':'1'}}}}
                    {'m':{'M':{'x':{'N':'1'}}}} | REMOVE m.x | {'m':{'M':{}}}
                    {'m':{'M':{'x':{'N':'1'}}}} | REMOVE m.y | {'m':{'M':{'x':{'N':'1'}}}}
                    {'m':{'M':{'x':{'N':'1'}}}} | SET m.x = :list | {'m':{'M':{'x':{'L':[{'N':'1'}]}}}}
                    {'m':{'M':{'x':{'N':'1'},'z':{'M':{}}}}} | SET m.z.a = :a, m.y = :b REMOVE m.x | {'m':{'M':{'z':{'M':{'a':{'S':'a'}}},'y':{'S':'b'}}}}
                    {'l':{'L':[{'N':'1'},{'N':'2'}]}} | SET l[1] = :a | {'l':{'L':[{'N':'1'},{'S':'a'}]}}
                    {'l':{'L':[{'N':'1'},{'N':'2'}]}} | SET l[7] = :a | {'l':{'L':[{'N':'1'},{'N':'2'},{'S':'a'}]}}
                    {'l':{'L':[]}} | SET l[0] = :a | {'l':{'L':[{'S':'a'}]}}
                    {'l':{'L':[{'N':'0'}]}} | SET l[84] = :a, l[37] = :b, l[17] = :one, l[50] = :two | {'l':{'L':[{'N':'0'},{'N':'1'},{'S':'b'},{'N':'2'},{'S':'a'}]}}
                    {'l':{'L':[{'N':'1'},{'N':'2'},{'N':'3'}]}} | REMOVE l[1] | {'l':{'L':[{'N':'1'},{'N':'3'}]}}
                    {'l':{'L':[{'N':'1'},{'N':'2'},{'N':'3'}]}} | REMOVE l[0], l[2] | {'l':{'L':[{'N':'2'}]}}
                    {'l':{'L':[{'N':'1'}]}} | REMOVE l[17] | {'l':{'L':[{'N':'1'}]}}
                    {'l':{'L':[{'N':'1'}]}} | REMOVE l[0] | {'l':{'L':[]}}
                    {'l':{'L':[{'N':'2'},{'N':'3'},{'N':'4'},{'N':'5'}]}} | REMOVE l[1] SET l[3] = :a | {'l':{'L':[{'N':'2'},{'N':'4'},{'S':'a'}]}}
                    {'l':{'L':[{'N':'2'},{'N':'3'}]}} | SET l[9] = :a REMOVE l[0] | {'l':{'L':[{'N':'3'},{'S':'a'}]}}
                    {'m':{'M':{'c':{'L':[{'S':'hi'},{'M':{'y':{'L':[{'N':'3'},{'N':'5'}]},'q':{'N':'2'}}}]}}}} | REMOVE m.c[1].y[1], m.c[1].q | {'m':{'M':{'c':{'L':[{'S':'hi'},{'M':{'y':{'L':[{'N':'3'}]}}}]}}}}
                    {} | ADD a :one | {'a':{'N':'1'}}
                    {'a':{'N':'5'}} | add a :ten | {'a':{'N':'15'}}
                    {'m':{'M':{}}} | ADD m.x :one | {'m':{'M':{'x':{'N':'1'}}}}
                    {} | ADD a :ss | {'a':{'SS':['a','b']}}
                    {'a':{'SS':['b','c']}} | ADD a :ss | {'a':{'SS':['a','b','c']}}
                    {'a':{'NS':['10']}} | ADD a :ns | {'a':{'NS':['1','2','10']}}
                    {'a':{'BS':['/w==']}} | ADD a :bs | {'a':{'BS':['YQ==','/w==']}}
                    {'a':{'SS':['b','c']}} | DELETE a :ss | {'a':{'SS':['c']}}
                    {'a':{'SS':['c']}} | DELETE a :ss | {'a':{'SS':['c']}}
                    {'a':{'SS':['b']},'c':{'N':'1'}} | DELETE a :ss | {'c':{'N':'1'}}
                    {'c':{'N':'1'}} | DELETE a :ss | {'c':{'N':'1'}}
                    {'a':{'NS':['2']}} | DELETE a :ns | {}
                    {'l':{'L':[{'SS':['a']},{'N':'1'}]}} | DELETE l[0] :ss | {'l':{'L':[{'N':'1'}]}}
                    {'c':{'L':[{'N':'1'},{'N':'3'}]},'b':{'M':{'a':{'N':'1'},'b':{'N':'4'},'c':{'N':'2'}}},'a':{'S':'x'}} | set c[1]=a, c[4]=b.a-b.b, c[2]=b.c add c[8] :ss, c[6] :one | {'c':{'L':[{'N':'1'},{'S':'x'},{'N':'2'},{'N':'-3'},{'N':'1'},{'SS':['a','b']}]},'b':{'M':{'a':{'N':'1'},'b':{'N':'4'},'c':{'N':'2'}}},'a':{'S':'x'}}
                    """)
    void makesANewItem(String before, String update, String after) {
        var old = item(before);

        assertThat(read(update).apply(old)).isEqualTo(item(after));
        assertThat(old).isEqualTo(item(before));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET s.x = :a",
                "SET s[1] = :a",
                "SET absent.x = :a",
                "SET absent[1] = :a",
                "SET m[1] = :a",
                "SET l.x = :a",
                "SET l[5].x = :a",
                "SET m.x.y = :a",
                "REMOVE s.x",
                "REMOVE s[1]",
                "REMOVE absent.x",
                "REMOVE absent[1]",
                "REMOVE m[1]",
                "REMOVE l.x",
                "DELETE s.x :ss",
                "DELETE absent.x :ss",
                "DELETE m[1] :ss",
                "ADD s[1] :ss",
                "ADD absent.x :one",
                "ADD l.x :one"
            })
    void theParentOfAPathMustExist(String update) {
        var old = item("{'s':{'S':'x'},'m':{'M':{'1':{'N':'1'}}},'l':{'L':[{'N':'1'}]}}");

        assertThat(fault(() -> read(update).apply(old))).isEqualTo(INVALID_PATH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE ns :ss",
                "DELETE m :ns",
                "DELETE n :ns",
                "ADD m :ns",
                "ADD ns :one",
                "ADD n :ns",
                "ADD s :one",
                "SET e = s + :one",
                "SET e = :one - m",
                "SET e = list_append(ns, :list)",
                "SET e = list_append(:list, s)",
                "SET e = list_append(ns, if_not_exists(f, :empty))"
            })
    void operandsMustHaveTheRightType(String update) {
        var old = item("{'s':{'S':'x'},'m':{'M':{}},'ns':{'NS':['1']},'n':{'N':'1'}}");

        assertThat(fault(() -> read(update).apply(old))).isEqualTo(WRONG_TYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET c = b",
                "SET c = m.x",
                "SET c = :one + b",
                "SET c = list_append(b, c)",
                "SET c = if_not_exists(b, d)",
                "SET a = a",
                "SET x = :one, y2 = x"
            })
    void operandsMustExist(String update) {
        assertThat(fault(() -> read(update).apply(item("{'m':{'M':{}}}")))).isEqualTo(NOTHING_THERE);
    }

    @Test
    void anUpdateOfNoItemCreatesOne() {
        var key = item("{'p':{'S':'1'}}");

        assertThat(read("SET a = :one ADD b :one DELETE c :ss REMOVE d, e.f, g[1]")
                        .create(key))
                .isEqualTo(item("{'p':{'S':'1'},'a':{'N':'1'},'b':{'N':'1'}}"));
        assertThat(fault(() -> read("SET e.f = :one").create(key))).isEqualTo(INVALID_PATH);
        assertThat(fault(() -> read("DELETE e.f :ss").create(key))).isEqualTo(INVALID_PATH);
    }

    @ParameterizedTest
    @CsvSource({
        "9e125, 9e125, Number overflow. Attempting to store a number with magnitude larger than supported range",
        "1e50, 1, Number overflow. Attempting to store a number with magnitude larger than supported range",
        "1e-130, -1.1e-130, Number underflow. Attempting to store a number with magnitude smaller than supported range"
    })
    void resultsAreNumbersOfTheService(String one, String other, String message) {
        var old = item("{'a':{'N':'" + one + "'},'b':{'N':'" + other + "'}}");

        assertThat(fault(() -> read("SET c = a + b").apply(old))).isEqualTo("ValidationException: " + message);
    }

    @Test
    void arithmeticKeeps38Digits() {
        var old = item("{'a':{'N':'10000000000000000000000000000000000000'},'b':{'N':'1'}}");

        assertThat(json(read("SET a = a + b, c = a - b").apply(old))).isEqualTo(json("""
                        {'a':{'N':'10000000000000000000000000000000000001'},'b':{'N':'1'},
                         'c':{'N':'9999999999999999999999999999999999999'}}
                        """));
    }

    @Test
    void anUpdateMustNotNestTooDeep() {
        var deep = item("{'a':" + "{'M':{'x':".repeat(30) + "{'M':{}}" + "}}".repeat(30) + "}");
        var path = "a" + ".x".repeat(30);

        assertThat(read("SET " + path + ".y = :one").apply(deep)).isNotEmpty();
        assertThat(fault(() -> read("SET " + path + ".y = :list").apply(deep)))
                .isEqualTo("ValidationException: Nesting Levels have exceeded supported limits: Attributes in the item"
                        + " have nested levels beyond supported limit");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'m':{'M':{'x':{'N':'1'},'y':{'N':'2'}}},'b':{'N':'1'}} | SET m.x = :one, m.z = :one | {'m':{'M':{'x':{'N':'1'}}}}
                    {'a':{'N':'1'},'b':{'N':'1'}} | SET a = :one REMOVE c | {'a':{'N':'1'}}
                    {'a':{'N':'1'}} | REMOVE c | {}
                    {'c':{'L':[{'N':'1'},{'S':'x'},{'N':'2'},{'N':'-3'},{'N':'1'},{'SS':['a']}]}} | set c[1]=a, c[4]=b, c[2]=b add c[8] :ss, c[6] :one | {'c':{'L':[{'S':'x'},{'N':'2'},{'N':'1'}]}}
                    """)
    void selectsWhatIsAtTheUpdatedPaths(String item, String update, String selected) {
        assertThat(read(update).select(item(item))).isEqualTo(item(selected));
    }

    @Test
    void showsWhatItReadsAndWrites() {
        var update = read("SET a.b = c.d + :one, e = if_not_exists(f, g) ADD h :one REMOVE l[1]");

        assertThat(update.roots()).containsExactlyInAnyOrder("a", "e", "h", "l");
        assertThat(update.paths()).map(DocumentPath::toString).containsExactly("[a, b]", "[e]", "[h]", "[l, [1]]");
        assertThat(update.allPaths()).map(DocumentPath::toString).contains("[c, d]", "[f]", "[g]");
    }

    @ParameterizedTest
    @CsvSource({
        "SET a = :one, N",
        "SET a = b + c, N",
        "'SET a = list_append(b, c)', L",
        "'SET a = if_not_exists(b, :a)', S",
        "SET a = b,",
        "SET a.x = :one,",
        "SET b = :one,",
        "ADD a :ss, SS",
        "DELETE a :ns, NS",
        "REMOVE a,"
    })
    void showsTheTypeThatAnAttributeGets(String update, String type) {
        assertThat(read(update).typeOf("a").orElse(null)).isEqualTo(type);
    }

    @Test
    void theNewItemIsUnchangeable() {
        Map<String, ?> updated = read("SET a = :one").apply(Map.of());

        assertThat(updated).isUnmodifiable();
    }

    private static Update read(String update) {
        return Expressions.update(update, placeholders());
    }
}
