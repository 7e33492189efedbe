package com.aresgen.workflows.definition.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.aresgen.workflows.definition.Reading;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No text takes long, overflows the stack or throws. */
class NastyTextTest {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static String value(String written) {
        return "version: 1\nsteps:\n  - {id: a, uses: transform, with: {value: " + written + "}}\n";
    }

    private static String expression(String cel) {
        return value("\"${{ " + cel + " }}\"");
    }

    private static String repeated(int times, String one) {
        return one.repeat(times);
    }

    private static String joined(int times, String form) {
        return IntStream.range(0, times).mapToObj(form::formatted).collect(Collectors.joining());
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("deep flow", value(repeated(5_000, "["))),
                Arguments.of("deep block", repeated(50_000, "- ")),
                Arguments.of("deep keys", repeated(50_000, "? ")),
                Arguments.of("many colons", repeated(50_000, "a: ")),
                Arguments.of("many quotes", repeated(200_000, "'")),
                Arguments.of("long tag", repeated(200_000, "!")),
                Arguments.of("many duplicates", "{" + repeated(100_000, "a,") + "}"),
                Arguments.of("many unknown keys", joined(20_000, "k%d: 1\n")),
                Arguments.of("long key", "? " + repeated(100_000, "k") + "\n: [" + repeated(40_000, "[],") + "1]\n"),
                Arguments.of("billion laughs", "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n"),
                Arguments.of("long number", value("1" + repeated(200_000, "0"))),
                Arguments.of("large exponent", value("1e999999999")),
                Arguments.of("many expressions", value("\"" + repeated(25_000, "${{ 1 }}") + "\"")),
                Arguments.of("many wrong expressions", value("\"" + repeated(1_990, "${{ nope.x }}") + "\"")),
                Arguments.of("many openings", value("\"" + repeated(40_000, "${{ ' ") + "}}\"")),
                Arguments.of("parentheses", expression(repeated(990, "(") + "1" + repeated(990, ")"))),
                Arguments.of("negations", expression(repeated(1_900, "!") + "true")),
                Arguments.of("sum", expression(repeated(190, "1+") + "1")),
                Arguments.of("long sum", expression(repeated(990, "1+") + "1")),
                Arguments.of("selections", expression("{'a':1}" + repeated(190, ".b"))),
                Arguments.of("macros", expression(repeated(150, "[1].map(x,") + "1" + repeated(150, ")"))),
                Arguments.of("conditions", expression(repeated(190, "true?1:") + "1")),
                Arguments.of(
                        "needs",
                        "version: 1\nsteps:\n"
                                + IntStream.range(0, 200)
                                        .mapToObj(
                                                i -> "  - {id: s" + i + ", uses: transform, with: {value: 1}, needs: ["
                                                        + joined(200, "s%d,") + "]}\n")
                                        .collect(Collectors.joining())),
                Arguments.of(
                        "chain",
                        "version: 1\nsteps:\n  - {id: s0, uses: transform, with: {value: 1}}\n"
                                + IntStream.range(1, 200)
                                        .mapToObj(i -> "  - {id: s" + i + ", needs: [s" + (i - 1)
                                                + "], uses: transform, with: {value: '${{ steps.s" + (i - 1)
                                                + ".output + 1 }}'}}\n")
                                        .collect(Collectors.joining())),
                Arguments.of(
                        "many steps",
                        "version: 1\nsteps:\n" + repeated(5_000, "  - {id: a, uses: transform, with: {value: 1}}\n")),
                Arguments.of(
                        "pattern",
                        "version: 1\ninputs: {type: object, properties: {a: {type: string, pattern: '((a{1000}){1000}){1000}', default: a}}}\n"),
                Arguments.of("lone surrogate", value("\"\ud800\"")),
                Arguments.of("NUL", value("\"\u0000\"")),
                Arguments.of("empty", ""),
                Arguments.of("mark alone", "\uFEFF"),
                Arguments.of("many documents", repeated(50_000, "---\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void textIsReadInTime(String name, String text) {
        var reading = assertTimeoutPreemptively(LONGEST, () -> Texts.read(text, Format.YAML));

        assertThat(reading).isInstanceOfAny(Reading.Valid.class, Reading.Faulty.class);
        if (reading instanceof Reading.Faulty faulty) {
            assertThat(faulty.faults()).isNotEmpty().hasSizeLessThanOrEqualTo(100);
        }
        assertThat(assertTimeoutPreemptively(LONGEST, () -> Texts.read(text, Format.JSON)))
                .isNotNull();
    }
}
