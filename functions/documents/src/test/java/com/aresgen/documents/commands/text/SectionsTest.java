package com.aresgen.documents.commands.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SectionsTest {
    @Test
    void aShortTextIsOneSection() {
        assertThat(sections("# A\n\nText.\n\n# B\n\nText.\n", 100)).hasSize(1);
    }

    @Test
    void aLongTextIsCutBeforeItsHeadings() {
        assertThat(sections("# A\n\nText one.\n\n# B\n\nText two.\n", 20))
                .containsExactly("# A\n\nText one.\n\n", "# B\n\nText two.\n");
    }

    @Test
    void aLongSectionIsCutBetweenParagraphsAndThenSentences() {
        assertThat(sections("First paragraph.\n\nSecond. Third. Fourth.\n", 18))
                .containsExactly("First paragraph.\n\n", "Second. Third. ", "Fourth.\n");
    }

    @Test
    void codeCountsNothingAndIsNeverCut() {
        var code = "```\n" + "int x = 1;\n".repeat(20) + "```";

        assertThat(sections("Before.\n\n" + code + "\n\nAfter it.\n", 30)).hasSize(1);
    }

    @Property(tries = 300)
    void sectionsJoinToTheTextAndCutNoPiece(
            @ForAll("markdown") String text, @ForAll @IntRange(min = 4, max = 60) int most) {
        var structure = Structure.of(text, true);
        var sections = new Sections(structure, most).of(new Span(0, text.length()));

        assertThat(sections.stream().map(span -> span.of(text)).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(sections)
                .allSatisfy(section ->
                        assertThat(structure.protectedSpans()).noneMatch(piece -> piece.holds(section.to())));
    }

    @Provide
    Arbitrary<String> markdown() {
        return RandomMarkdown.texts();
    }

    private static List<String> sections(String text, int most) {
        return new Sections(Structure.of(text, true), most)
                .of(new Span(0, text.length())).stream()
                        .map(span -> span.of(text))
                        .toList();
    }
}
