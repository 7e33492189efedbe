package com.aresgen.http.body;

import static com.aresgen.http.body.JsonBodies.broken;
import static com.aresgen.http.body.JsonBodies.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
    private static final String DOCUMENT =
            "{\"name\":\"Zoë \\u00e9\",\"list\":[1,-2.5e3,true,null,{\"deep\":[[]]}],\"z\":\"😀\"}";

    private static final Pattern INTERNAL =
            Pattern.compile("[Jj]ackson|[Ff]eature|[Ss]ource|[Ee]xception|parser|[A-Z]_[A-Z]");

    @Test
    void aBodyIsReadAsItWasWritten() {
        var root = tree(DOCUMENT);
        assertThat(root.path("name").stringValue()).isEqualTo("Zoë é");
        assertThat(root.path("list").path(1).decimalValue()).isEqualByComparingTo("-2500");
        assertThat(root.path("z").stringValue()).isEqualTo("😀");
    }

    @Test
    void noDigitOfANumberIsLost() {
        assertThat(tree("[0.1000000000000000055511151231257827, 123456789012345678901234567890]")
                        .toString())
                .isEqualTo("[0.1000000000000000055511151231257827,123456789012345678901234567890]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n "})
    void anEmptyBodyIsNotJson(String body) {
        assertThat(broken(body)).isEqualTo(new InvalidJson(0, "The body is empty; a JSON object is needed."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":}         | 5",
                "{\"a\" 1}        | 5",
                "{\"a\":1         | 6",
                "{\"a\":\"x       | 7",
                "[1,]             | 3",
                "{}]              | 2",
                "{} {}            | 3",
                "1 2              | 2",
                "{'a':1}          | 1",
                "nul              | 0",
                "<html>           | 0",
            })
    void theOffsetIsThePlaceWhereReadingStopped(String body, long offset) {
        assertThat(broken(body).offset()).isEqualTo(offset);
    }

    @Test
    void theOffsetCountsBytesRatherThanCharacters() {
        assertThat(broken("{\"ü\":\"😀\"}}").offset()).isEqualTo(13);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":2}",
                "{\"x\":{\"a\":1,\"b\":2,\"a\":1}}",
                "{\"a\":1,\"\\u0061\":2}",
                "[{\"a\":null,\"a\":null}]"
            })
    void aMemberThatStandsTwiceIsRefused(String body) {
        assertThat(broken(body).detail()).startsWith("Duplicate").contains("\"a\"");
    }

    @Test
    void theSameNameInDifferentObjectsIsNoDuplicate() {
        assertThat(tree("{\"a\":{\"a\":[{\"a\":1},{\"a\":2}]}}").isObject()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"[,]", "'{\"a\":',}"})
    void bodiesMayNestSixtyFourDeepAndNoDeeper(String open, String close) {
        var inner = open.equals("[") ? "" : "1";
        assertThat(tree(open.repeat(64) + inner + close.repeat(64)).isContainer())
                .isTrue();
        var failure = broken(open.repeat(65) + inner + close.repeat(65));
        assertThat(failure.detail()).contains("nested deeper than 64");
        assertThat(failure.offset()).isBetween(64L * open.length(), 64L * open.length() + 1);
    }

    @Test
    void aBodyOfNothingButOpenBracketsIsRefusedAtOnce() {
        assertThat(broken("[".repeat(1 << 20)).detail()).contains("nested deeper than 64");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e401",
                "1e309",
                "-1.8e308",
                "1e-401",
                "1e9999",
                "-1E+2147483647",
                "100e2147483647",
                "1e2147483648",
                "1e99999999999",
                "1e-99999999999",
                "0e99999999999"
            })
    void aNumberBeyondAnyDoubleIsRefusedWhereItStands(String number) {
        assertThat(broken("{\"a\":" + number + "}"))
                .isEqualTo(new InvalidJson(5, "A number is beyond the range of a double (RFC 7493)."));
    }

    @Test
    void aNumberOfThousandsOfDigitsIsRefused() {
        assertThat(broken("[" + "9".repeat(400) + "]").detail()).contains("range of a double");
        assertThat(broken("[" + "9".repeat(1_001) + "]").detail()).contains("a number");
        assertThat(broken("[0." + "9".repeat(1_001) + "]").detail()).contains("a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.7976931348623157e308", "4.9e-324", "1e308", "1e-400", "0.0", "-0", "1E0"})
    void anyDoubleIsANumber(String number) {
        assertThat(tree(number).isNumber()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "+1", "01", ".5", "1.", "0x1", "1e", "True", "undefined"})
    void whatOnlyLooksLikeAValueIsRefused(String value) {
        broken("{\"a\":" + value + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\":1}//x", "/**/{}", "#\n{}", "{a:1}", "{\"a\":1,}", "{\"a\":\"\\x\"}", "{\"a\":\"\n\"}"})
    void jsonIsNotJavaScript(String body) {
        broken(body);
    }

    @Property
    void anyBytesAreJsonOrRefusedWithinTheirLength(@ForAll byte[] bytes) {
        acceptedOrRefused(bytes);
    }

    @Test
    void aDocumentWithAnyByteChangedIsJsonOrRefusedInPlainWords() {
        var document = DOCUMENT.getBytes(StandardCharsets.UTF_8);
        for (int place = 0; place < document.length; place++) {
            for (int other = Byte.MIN_VALUE; other <= Byte.MAX_VALUE; other++) {
                var changed = document.clone();
                changed[place] = (byte) other;
                acceptedOrRefused(changed);
            }
        }
    }

    @Test
    void aDocumentCutShortAnywhereIsRefusedInPlainWords() {
        var document = DOCUMENT.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < document.length; length++) {
            acceptedOrRefused(Arrays.copyOf(document, length));
            broken(Arrays.copyOf(document, length));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[}", "{]", "]", "}", "+1", "/*x*/1", "[-", "[-x", "tru", "[NaN]", "[1.]", "\u001e{}", "{\"a"})
    void aRefusalSaysNothingOfTheParser(String body) {
        broken(body);
        acceptedOrRefused(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRefusalRepeatsNoMoreThanALineOfTheBody() {
        assertThat(broken("x".repeat(100_000)).detail()).hasSizeLessThan(300);
        var name = "\"" + "n".repeat(40_000) + "\":1";
        assertThat(broken("{" + name + "," + name + "}").detail()).hasSizeLessThan(300);
    }

    @Test
    void aHundredThousandMembersAreRead() {
        var body = IntStream.range(0, 100_000)
                .mapToObj(i -> "\"f" + i + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(tree(body).size()).isEqualTo(100_000);
    }

    private static void acceptedOrRefused(byte[] bytes) {
        if (JsonText.read(bytes) instanceof JsonText.Broken(InvalidJson failure)) {
            assertThat(failure.offset()).isBetween(0L, (long) bytes.length);
            assertThat(failure.detail()).hasSizeBetween(10, 200);
            assertThat(INTERNAL.matcher(failure.detail()).find())
                    .as(failure.detail())
                    .isFalse();
        }
    }
}
