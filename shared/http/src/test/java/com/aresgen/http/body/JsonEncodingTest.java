package com.aresgen.http.body;

import static com.aresgen.http.body.JsonBodies.broken;
import static com.aresgen.http.body.JsonBodies.concat;
import static com.aresgen.http.body.JsonBodies.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonEncodingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ff", // never a byte of UTF-8
                "80", // a continuation of nothing
                "c0af", // overlong '/'
                "c080", // overlong U+0000
                "e080af", // overlong '/' in three bytes
                "f08080af", // and in four
                "eda080", // high surrogate U+D800
                "edbfbf", // low surrogate U+DFFF
                "eda0bdedb880", // an emoji in CESU-8
                "f4908080", // beyond U+10FFFF
                "f8888080af", // five bytes
                "c3", // cut short by the quote that follows
                "e282",
                "f09f98"
            })
    void whatIsNotUtf8IsRefusedAtItsFirstByte(String hex) {
        var wrong = HexFormat.of().parseHex(hex);
        assertThat(broken(concat(
                        "{\"ä\":\"é".getBytes(StandardCharsets.UTF_8), wrong, "\"}".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new InvalidJson(9, "The body is not valid UTF-8."));
        assertThat(broken(concat(new byte[0], wrong, new byte[0])).offset()).isZero();
    }

    @Test
    void textThatEndsWithinACharacterIsNotUtf8() {
        assertThat(broken(concat(
                        "{\"a\":\"".getBytes(StandardCharsets.UTF_8),
                        new byte[] {(byte) 0xf0, (byte) 0x9f},
                        new byte[0])))
                .isEqualTo(new InvalidJson(6, "The body is not valid UTF-8."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE", "UTF-16"})
    void otherEncodingsAreNotGuessed(String charset) {
        broken("{\"a\":1}".getBytes(Charset.forName(charset)));
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(tree("\uFEFF{\"a\":1}")).isEqualTo(tree("{\"a\":1}"));
    }

    @Test
    void theCharacterNulIsRefusedWhereverItHides() {
        assertThat(broken("{\"a\":\"x\0\"}")).isEqualTo(new InvalidJson(7, "The body holds the character U+0000."));
        assertThat(broken("{\"a\":\"x\\u0000\"}").offset()).isEqualTo(5);
        assertThat(broken("{\"b\":{\"a\\u0000\":1}}").offset()).isEqualTo(6);
        assertThat(broken("[[\"\\u0000\"]]").offset()).isEqualTo(2);
        assertThat(tree("[\"\\\\u0000\"]").path(0).stringValue()).isEqualTo("\\u0000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"\\ud83d\"}",
                "{\"a\":\"\\ude00\"}",
                "{\"a\":\"\\ude00\\ud83d\"}",
                "{\"a\":\"\\ud83d\\ud83d\\ude00\"}",
                "{\"\\ud83d\":1}",
                "{\"\\ude00\":1}",
            })
    void halfOfASurrogatePairIsNotTextEvenWhenEscaped(String body) {
        broken(body);
    }

    @Test
    void anEscapedSurrogatePairIsACharacter() {
        assertThat(tree("{\"\\ud83d\\ude00\":\"\\ud83d\\ude00\"}").path("😀").stringValue())
                .isEqualTo("😀");
    }
}
