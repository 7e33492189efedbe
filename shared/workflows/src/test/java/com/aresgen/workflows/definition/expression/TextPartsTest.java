package com.aresgen.workflows.definition.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.workflows.definition.expression.text.TextPart;
import com.aresgen.workflows.definition.expression.text.TextParts;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPartsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "${{ a }}| a ",
                "${{'}}'}}|'}}'",
                "${{ \"}}\" }}| \"}}\" ",
                "${{ '''}}'''}}| '''}}'''",
                "${{ r'\\'}}| r'\\'",
                "${{ {'a':{'b':1}}}}| {'a':{'b':1}}",
                "${{ '\\'}}' }}| '\\'}}' ",
                "${{ 😀 }}| 😀 ",
                "${{ a }}}| a ",
                "$${{ a }}|",
                "$$${{ a }}|",
                "a {{ b }}|",
            })
    void expressionEndsByItsTokens(String text, @Nullable String cel) {
        var expressions = TextParts.of(text).expressions();

        assertThat(expressions.stream().map(TextPart.Expression::cel).toList())
                .isEqualTo(cel == null ? List.of() : List.of(cel));
    }

    @Test
    void commentOfCelDoesNotEndIt() {
        assertThat(TextParts.of("${{ a // }}\n }}").expressions().getFirst().cel())
                .isEqualTo(" a // }}\n ");
    }

    /** Pieces that end where they should, and what they are written as. */
    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "text ",
                        "😀",
                        "}} ",
                        "{{ ",
                        "\n",
                        "${{ a }}",
                        "${{ '}}' + \"${{\" }}",
                        "${{{'x':{'y':'}'}}}}",
                        "$${{ ")
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 300)
    void textIsCutWhereItWasJoined(@ForAll("pieces") List<String> pieces) {
        var text = String.join("", pieces);
        var parts = TextParts.of(text);
        var written = parts.parts().stream()
                .map(part -> switch (part) {
                    case TextPart.Literal literal -> literal.text().replace("${{", "$${{");
                    case TextPart.Expression expression -> text.substring(expression.open(), expression.end());
                })
                .collect(Collectors.joining());

        assertThat(parts.fault()).isEmpty();
        assertThat(written).isEqualTo(text);
        assertThat(parts.expressions()).hasSize((int)
                pieces.stream().filter(piece -> piece.startsWith("${{")).count());
    }

    @Property(tries = 300)
    void anyTextIsCut(@ForAll String text) {
        var parts = TextParts.of("${{" + text);

        assertThat(parts.fault().isPresent() || !parts.expressions().isEmpty()).isTrue();
    }
}
