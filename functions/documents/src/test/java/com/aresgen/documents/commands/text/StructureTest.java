package com.aresgen.documents.commands.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructureTest {
    @Test
    void codeIsProtected() {
        assertThat(pieces("Call `run()` now.\n\n```java\nint x;\n```\n\n    indented\n"))
                .containsExactly("`run()`", "```java\nint x;\n```", "    indented");
    }

    @Test
    void addressesAreProtectedAndTheirTextsAreNot() {
        assertThat(pieces("See [the page](https://a.test/x \"Title\") and ![a cat](<my cat.png>)."))
                .containsExactly("https://a.test/x", "<my cat.png>");
        assertThat(pieces("[a `b]` c](https://a.test/(x)) and <https://b.test>"))
                .containsExactly("`b]`", "https://a.test/(x)", "<https://b.test>");
    }

    @Test
    void aReferenceKeepsItsLabelAndItsDefinition() {
        assertThat(pieces("[text][id], [id][] and [id].\n\n[id]: https://a.test \"T\"\n"))
                .containsExactly("[id]", "[id][]", "[id]", "[id]: https://a.test \"T\"");
    }

    @Test
    void placeholdersTagsAndBareAddressesAreProtectedInEveryFormat() {
        var text =
                "Dear {{name}}, {count, plural} of ${total} at %s (%1$d) <b class=\"x\">now</b>: https://a.test/b?c=d.";

        assertThat(Structure.of(text, false).protectedSpans())
                .extracting(span -> span.of(text))
                .containsExactly(
                        "{{name}}",
                        "{count, plural}",
                        "${total}",
                        "%s",
                        "%1$d",
                        "<b class=\"x\">",
                        "</b>",
                        "https://a.test/b?c=d");
        assertThat(pieces(text)).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"50% discount, 100 %", "a < b and c > d", "{ not a placeholder }", "x{}y"})
    void proseIsNotProtected(String text) {
        assertThat(pieces(text)).isEmpty();
    }

    @Test
    void frontMatterIsProtectedAsAWhole() {
        var text = "---\ntitle: *A*\n---\n\n# One\n\nText\n";

        assertThat(pieces(text)).containsExactly("---\ntitle: *A*\n---\n\n");
        assertThat(Structure.endOfFrontMatter(text)).isEqualTo(text.indexOf("# One"));
        assertThat(Structure.endOfFrontMatter("--- no\n---\n")).isZero();
        assertThat(Structure.endOfFrontMatter("---\nnever closed\n")).isZero();
    }

    @Test
    void headingsHaveTheirLevelsAndWords() {
        assertThat(Structure.of("# One *two*\n\nText\n\nThree\n---\n\n> ## Four\n", true)
                        .headings())
                .extracting(heading -> heading.level() + " " + heading.words())
                .containsExactly("1 One *two*", "2 Three", "2 Four");
    }

    @Test
    void blocksAreThoseOfTheOutermostLevel() {
        var text = "# A\nText\nmore\n\n- one\n- two\n\nEnd\n\n    code\n";

        assertThat(Structure.of(text, true).blocks())
                .extracting(block -> block.span().of(text))
                .containsExactly("# A", "Text\nmore", "- one\n- two", "End", "    code");
        assertThat(Structure.of("One\ntwo\n \n\nThree", false).blocks()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "[",
                "*a ",
                "<a ",
                "{{",
                "`a",
                "![",
                "{",
                "\\[a](",
                "- ",
                "https://",
                "<!--",
                "%",
                "<!-- >",
                "<?>",
                "<![CDATA[>",
                "[a](b",
                "[a](<b",
                "a**b",
                "[a][",
                "<",
                "\n<!-- a",
                "<a b=\"",
                "> - "
            })
    void aLargeStrangeTextIsReadQuickly(String piece) {
        var text = piece.repeat(200_000 / piece.length());

        assertTimeout(Duration.ofSeconds(10), () -> Structure.of(text, true));
    }

    @Property(tries = 300)
    void spansAreSortedAndApart(@ForAll("markdown") String text) {
        var end = 0;
        for (var span : Structure.of(text, true).protectedSpans()) {
            assertThat(span.from()).isGreaterThanOrEqualTo(end);
            assertThat(span.to()).isGreaterThan(span.from()).isLessThanOrEqualTo(text.length());
            end = span.to();
        }
    }

    @Provide
    Arbitrary<String> markdown() {
        return RandomMarkdown.texts();
    }

    private static List<String> pieces(String text) {
        return Structure.of(text, true).protectedSpans().stream()
                .map(span -> span.of(text))
                .toList();
    }
}
