package com.aresgen.dynamodb.expression;

import static com.aresgen.dynamodb.expression.Samples.placeholders;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.expression.resolution.Expressions;
import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExpressionPropertiesTest {
    private static final List<String> NAMES = List.of("a", "b", "c");

    @Property(tries = 500)
    void aPrintedConditionIsTheSameCondition(
            @ForAll @From("conditions") Condition condition, @ForAll @From("items") Map<String, AttributeValue> item) {
        var printed = new PrintedCondition(condition);

        var read = Expressions.condition(printed.text(), printed.placeholders(), "FilterExpression");

        assertThat(read.test(item)).as(printed.text()).isEqualTo(condition.test(item));
        assertThat(read.roots()).isEqualTo(condition.roots());
    }

    @Property(tries = 500)
    void aNegatedConditionIsItsOpposite(
            @ForAll @From("conditions") Condition condition, @ForAll @From("items") Map<String, AttributeValue> item) {
        var printed = new PrintedCondition(new Condition.Not(condition));

        var read = Expressions.condition(printed.text(), printed.placeholders(), "FilterExpression");

        assertThat(read.test(item)).isEqualTo(!condition.test(item));
    }

    @Property(tries = 500)
    void anUpdateNeverChangesTheOldItem(
            @ForAll @From("updates") String update, @ForAll @From("items") Map<String, AttributeValue> item) {
        var before = item.toString();
        try {
            var read = Expressions.update(update, placeholders());
            var updated = read.apply(item);
            assertThat(read.select(updated)).isNotNull();
        } catch (ServiceError fault) {
            assertThat(fault.type()).isEqualTo(ServiceError.Type.VALIDATION);
        }
        assertThat(item).hasToString(before);
    }

    @Property(tries = 500)
    void garbageIsAValidationError(@ForAll @From("garbage") String text) throws InterruptedException {
        var reader = new Thread(null, () -> readAll(text), "reader", 512 * 1024);
        var failures = new Throwable[1];
        reader.setUncaughtExceptionHandler((_, failure) -> failures[0] = failure);
        reader.start();
        reader.join();

        assertThat(failures[0]).isNull();
    }

    private static void readAll(String text) {
        List.<Runnable>of(
                        () -> Expressions.condition(text, placeholders(), "ConditionExpression"),
                        () -> Expressions.keyCondition(text, placeholders()),
                        () -> Expressions.update(text, placeholders()),
                        () -> Expressions.update("SET a = " + text, placeholders()),
                        () -> Expressions.projection(text, placeholders()))
                .forEach(reading -> {
                    try {
                        reading.run();
                    } catch (ServiceError fault) {
                        assertThat(fault.type()).isEqualTo(ServiceError.Type.VALIDATION);
                    }
                });
    }

    @Provide
    Arbitrary<String> garbage() {
        var piece = Arbitraries.of(
                "(",
                ")",
                "((",
                "[",
                "]",
                "[0]",
                ".",
                ",",
                "a",
                "b",
                "#a",
                ":one",
                ":a",
                " AND ",
                " or ",
                "NOT ",
                " IN ",
                " BETWEEN ",
                "=",
                "<",
                ">",
                "<>",
                "+",
                "-",
                "size(",
                "contains(",
                "f(",
                "SET ",
                "REMOVE ",
                "ADD ",
                "1",
                "#",
                ":",
                "!",
                "\"",
                "\n",
                "\u00e9",
                "if_not_exists(",
                "list_append(",
                "attribute_exists(a)",
                "a = :one");
        var mixed = piece.list().ofMaxSize(30).map(pieces -> String.join("", pieces));
        var repeated = Combinators.combine(piece, piece, Arbitraries.integers().between(1, 4000))
                .as((one, other, times) -> {
                    var text = (one + other).repeat(times);
                    return text.length() > 4090 ? text.substring(0, 4090) : text;
                });
        return Arbitraries.oneOf(
                mixed, repeated, Combinators.combine(mixed, repeated).as(String::concat));
    }

    @Provide
    Arbitrary<String> updates() {
        var path = Arbitraries.of("a", "b", "c", "a.x", "b.x", "c[0]", "a[1]", "b[7]", "a.x.y");
        var value = Arbitraries.of(
                ":one", ":list", "a", "b.x", "a + :one", "list_append(c, :list)", "if_not_exists(b, :one)", "c[0]");
        var assign = Combinators.combine(path, value).as((target, source) -> target + " = " + source);
        var set = assign.list().ofMinSize(1).ofMaxSize(3).map(all -> "SET " + String.join(", ", all));
        var remove = path.list().ofMinSize(1).ofMaxSize(2).map(all -> " REMOVE " + String.join(", ", all));
        var add = Combinators.combine(path, Arbitraries.of(":one", ":ss", ":ns"))
                .as((target, operand) -> " ADD " + target + " " + operand);
        var delete = Combinators.combine(path, Arbitraries.of(":ss", ":ns"))
                .as((target, operand) -> " DELETE " + target + " " + operand);
        return Arbitraries.oneOf(
                set, remove, add, delete, Combinators.combine(set, remove).as(String::concat));
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return condition(3);
    }

    private static Arbitrary<Condition> condition(int depth) {
        if (depth == 0) {
            return leaf();
        }
        var inner = Arbitraries.lazy(() -> condition(depth - 1));
        var parts = inner.list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.oneOf(
                leaf(), parts.map(Condition.And::new), parts.map(Condition.Or::new), inner.map(Condition.Not::new));
    }

    private static Arbitrary<Condition> leaf() {
        var left = path();
        var comparison = Combinators.combine(
                        left, Arbitraries.of(Comparator.values()), Arbitraries.oneOf(number(), text()))
                .as((path, comparator, value) ->
                        (Condition) new Condition.Comparison(path, comparator, new Operand.Constant(value)));
        var between = Combinators.combine(
                        left,
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(2, 4))
                .as((path, low, high) -> (Condition) new Condition.Between(path, constant(low), constant(high)));
        var in = Combinators.combine(
                        left,
                        Arbitraries.oneOf(number(), text()).list().ofMinSize(1).ofMaxSize(3))
                .as((path, values) -> (Condition) new Condition.In(
                        path,
                        values.stream().<Operand>map(Operand.Constant::new).toList()));
        var size = Combinators.combine(
                        left,
                        Arbitraries.of(Comparator.values()),
                        Arbitraries.integers().between(0, 3))
                .as((path, comparator, count) -> (Condition)
                        new Condition.Comparison(new Operand.Size(List.of(path)), comparator, constant(count)));
        var exists = Combinators.combine(left, Arbitraries.of(Function.ATTRIBUTE_EXISTS, Function.ATTRIBUTE_NOT_EXISTS))
                .as((path, function) -> (Condition) new Condition.Call(function, List.of(path)));
        var parts = Combinators.combine(left, Arbitraries.of(Function.BEGINS_WITH, Function.CONTAINS), text())
                .as((path, function, value) ->
                        (Condition) new Condition.Call(function, List.of(path, new Operand.Constant(value))));
        return Arbitraries.oneOf(comparison, between, in, size, exists, parts);
    }

    private static Arbitrary<Operand> path() {
        var root = Arbitraries.of(NAMES).map(name -> (DocumentPath.Step) new DocumentPath.Step.Name(name));
        var inner = Arbitraries.of(
                        new DocumentPath.Step.Name("x"), new DocumentPath.Step.Index(0), new DocumentPath.Step.Index(1))
                .list()
                .ofMaxSize(2);
        return Combinators.combine(root, inner).as((first, rest) -> {
            var steps = new ArrayList<DocumentPath.Step>();
            steps.add(first);
            steps.addAll(rest);
            return new Operand.Path(new DocumentPath(steps));
        });
    }

    private static Operand constant(int number) {
        return new Operand.Constant(new AttributeValue.Numeric(Numbers.checked(BigDecimal.valueOf(number))));
    }

    private static Arbitrary<AttributeValue> number() {
        return Arbitraries.integers()
                .between(0, 4)
                .map(number -> new AttributeValue.Numeric(Numbers.checked(BigDecimal.valueOf(number))));
    }

    private static Arbitrary<AttributeValue> text() {
        return Arbitraries.of("", "a", "ab", "b").map(AttributeValue.Text::new);
    }

    @Provide
    Arbitrary<Map<String, AttributeValue>> items() {
        return Arbitraries.maps(Arbitraries.of(NAMES), value(2)).ofMaxSize(3);
    }

    private static Arbitrary<AttributeValue> value(int depth) {
        var set = Arbitraries.of("a", "b", "c").set().ofMinSize(1).ofMaxSize(2).map(members ->
                (AttributeValue) new AttributeValue.TextSet(new LinkedHashSet<>(members)));
        if (depth == 0) {
            return Arbitraries.oneOf(number(), text(), set);
        }
        var list = value(depth - 1).list().ofMaxSize(2).map(values ->
                (AttributeValue) new AttributeValue.Sequence(values));
        var map = Arbitraries.maps(Arbitraries.of("x", "y"), value(depth - 1))
                .ofMaxSize(2)
                .map(values -> (AttributeValue) new AttributeValue.Document(values));
        return Arbitraries.oneOf(number(), text(), set, list, map);
    }
}
