package com.aresgen.models.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WellFormedTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aPairThatWasCutInTwoIsPutTogether() {
        assertThat(streamed("a\uD83D", "\uDE00b")).containsExactly("a", "\uD83D\uDE00b", null);
        assertThat(streamed("\uD83D", "", "\uDE00")).containsExactly(null, "", "\uD83D\uDE00", null);
    }

    @Test
    void whatIsNoTextBecomesTheReplacementCharacter() {
        assertThat(streamed("a\u0000b")).containsExactly("a\uFFFDb", null);
        assertThat(streamed("a\uDE00b")).containsExactly("a\uFFFDb", null);
        assertThat(streamed("a\uD83D", "b")).containsExactly("a", "\uFFFDb", null);
        assertThat(streamed("a\uD83D")).containsExactly("a", "\uFFFD");
    }

    @Test
    void argumentsOfEachCallAreTextsOfTheirOwn() {
        var text = new WellFormed();
        text.part(AnswerPart.calls(new ToolCall(0, "a", "function", "f", "\uD83D")));
        text.part(AnswerPart.calls(new ToolCall(1, "b", "function", "g", "\uD83D")));
        var second = text.part(AnswerPart.calls(new ToolCall(0, "", "", "", "\uDE00")));

        assertThat(second.toolCalls().getFirst().arguments()).isEqualTo("\uD83D\uDE00");
        assertThat(text.rest()).isEqualTo(AnswerPart.calls(new ToolCall(1, "", "", "", "\uFFFD")));
    }

    @Test
    void allMembersOfAWholeAnswerAreText() {
        var bad = JSON.readTree("{\"a\\u0000\":[\"\\ud83d\"],\"b\":1.50}");
        var piece = WellFormed.whole(new AnswerPart(
                "\u0000",
                "\uD83D",
                "\uDE00",
                List.of(new ToolCall(0, "\u0000", "function", "\uD83D", "\uD83D", Map.of("x", bad))),
                List.of(bad),
                bad,
                Map.of("y", bad)));
        var good = JSON.readTree("{\"a\uFFFD\":[\"\uFFFD\"],\"b\":1.50}");

        assertThat(piece)
                .isEqualTo(new AnswerPart(
                        "\uFFFD",
                        "\uFFFD",
                        "\uFFFD",
                        List.of(new ToolCall(0, "\uFFFD", "function", "\uFFFD", "\uFFFD", Map.of("x", good))),
                        List.of(good),
                        good,
                        Map.of("y", good)));
    }

    @Property
    void anyTextCutAnywhereIsTheSame(@ForAll String before, @ForAll String after) {
        var joined = new AnswerSoFar();
        var text = new WellFormed();
        joined.add(text.part(AnswerPart.text(before)));
        joined.add(text.part(AnswerPart.text(after)));
        joined.add(text.rest());
        var whole = WellFormed.whole(AnswerPart.text(before + after)).content();

        assertThat(joined.piece().content() == null ? "" : joined.piece().content())
                .isEqualTo(whole == null ? "" : whole);
        assertThat(joined.piece().content() == null ? "" : joined.piece().content())
                .doesNotContain("\u0000")
                .matches(content -> content.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF));
    }

    private static List<@Nullable String> streamed(String... parts) {
        var text = new WellFormed();
        var contents = new ArrayList<@Nullable String>();
        for (var part : parts) {
            contents.add(text.part(AnswerPart.text(part)).content());
        }
        contents.add(text.rest().content());
        return contents;
    }
}
