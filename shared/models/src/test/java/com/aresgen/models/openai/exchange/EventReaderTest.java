package com.aresgen.models.openai.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventReaderTest {
    private static final int LONGEST = 1000;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "plain                  | data: a\\n\\ndata: b\\n\\n              | a;b",
                "no space               | data:a\\n\\n                            | a",
                "one space only is cut  | data:  a\\n\\n                          | ' a'",
                "CR                     | data: a\\r\\rdata: b\\r\\r              | a;b",
                "CRLF                   | data: a\\r\\n\\r\\ndata: b\\r\\n\\r\\n  | a;b",
                "mixed                  | data: a\\r\\n\\ndata: b\\n\\r\\n        | a;b",
                "many lines             | data: a\\ndata: b\\n\\n                 | a\\nb",
                "comments               | : hi\\n\\n: ho\\ndata: a\\n: hm\\n\\n   | a",
                "other fields           | event: x\\nid: 1\\nretry: 5\\ndata: a\\nfoo\\n\\n | a",
                "names that begin alike | database: x\\ndata: a\\n\\n             | a",
                "empty data             | data\\n\\ndata: a\\n\\n                 | ;a",
                "byte order mark        | BOMdata: a\\n\\n                       | a",
                "no blank line after it | data: a\\n\\ndata: b\\n                 | a;b",
                "no line end after it   | data: a\\n\\ndata: b                    | a;b",
                "an error               | event: error\\ndata: a\\n\\ndata: b\\n\\n | !a;b",
                "an error without data  | event: error\\n\\ndata: b\\n\\n          | !;b",
                "a name without data    | event: ping\\n\\ndata: b\\n\\n           | b",
                "blank lines            | \\n\\n\\ndata: a\\n\\n\\n\\n             | a",
            })
    void readsEventsAsTheHtmlStandardHasThem(String name, String stream, String events) throws IOException {
        assertThat(read(whole(stream.replace("BOM", "\uFEFF").translateEscapes())))
                .as(name)
                .isEqualTo(List.of(events.translateEscapes().split(";", -1)));
    }

    @Property
    void anyCutOfTheBytesGivesTheSameEvents(
            @ForAll @Size(max = 8) List<String> texts, @ForAll @IntRange(max = 2) int ending, @ForAll Random random)
            throws IOException {
        var lineEnd = List.of("\n", "\r", "\r\n").get(ending);
        var expected = texts.stream()
                .map(text -> text.replaceAll("[\\r\\n\\p{Cs}]", "ä😀"))
                .toList();
        var stream = new StringBuilder(": ping" + lineEnd + lineEnd);
        expected.forEach(
                text -> stream.append("data: ").append(text).append(lineEnd).append(lineEnd));

        assertThat(read(inPieces(stream.toString(), random))).isEqualTo(expected);
    }

    @Test
    void hasNoMercyWithHalfACharacter() {
        var bytes = "data: ä\n\n".getBytes(StandardCharsets.UTF_8);
        bytes[7] = 'x';

        assertThatThrownBy(() -> read(new ByteArrayInputStream(bytes))).isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void stopsWhereALineAnEventOrTheStreamIsTooLong() {
        var line = "data: " + "x".repeat(LONGEST);
        var event = "data: 12345678\n".repeat(LONGEST / 8);
        var stream = ": 12345678\n\n".repeat(LONGEST);

        assertThatThrownBy(() -> read(whole(line))).isInstanceOf(AnswerTooLarge.class);
        assertThatThrownBy(() -> read(whole(event))).isInstanceOf(AnswerTooLarge.class);
        assertThatThrownBy(() -> read(whole(stream))).isInstanceOf(AnswerTooLarge.class);
    }

    private static List<String> read(InputStream in) throws IOException {
        var reader = new EventReader(in, LONGEST, 10 * LONGEST);
        var events = new ArrayList<String>();
        for (var event = reader.next(); event.isPresent(); event = reader.next()) {
            events.add((event.get().isError() ? "!" : "") + event.get().text());
        }
        return events;
    }

    private static InputStream whole(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a random number of bytes at a time, as a socket may. */
    private static InputStream inPieces(String text, Random random) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, 1 + random.nextInt(Math.min(length, 7)));
            }
        };
    }
}
