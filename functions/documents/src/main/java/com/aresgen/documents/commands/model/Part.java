package com.aresgen.documents.commands.model;

import com.aresgen.changes.TextEdit;
import com.aresgen.documents.commands.text.Masked;
import com.aresgen.documents.commands.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of the output, which one answer of a model fills.
 *
 * @param lead white space before the answer
 * @param tail white space after the answer
 * @param masked in which the answer is written
 * @param question empty for a part that stays as it is
 * @param edits that put the text of the part into the document
 */
public record Part(
        Span section,
        String lead,
        String tail,
        Masked masked,
        Optional<Question<String>> question,
        Function<String, List<TextEdit>> edits) {
    /** A part whose answer is text of its own. */
    public static Part unmasked(Span section, String text, Question<String> question) {
        return new Part(
                section,
                "",
                "",
                new Masked(text, "", List.of()),
                Optional.of(question),
                made -> List.of(new TextEdit(section.from(), section.to(), made)));
    }

    public String framed(String answer) {
        return lead + answer + tail;
    }

    /** The text of a part that stays as it is. */
    public String unchanged() {
        return masked.unmasked(masked.text());
    }
}
