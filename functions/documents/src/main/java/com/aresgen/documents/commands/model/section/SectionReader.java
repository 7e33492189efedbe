package com.aresgen.documents.commands.model.section;

import com.aresgen.documents.commands.model.Reading;
import com.aresgen.documents.commands.model.check.AnswerCheck;
import com.aresgen.documents.commands.task.CommandScope;
import com.aresgen.documents.commands.text.Masked;
import com.aresgen.documents.commands.text.Pieces;
import com.aresgen.documents.commands.text.Span;
import java.util.List;

/**
 * Reads what a model made of a masked section. Protected text is checked twice: each marker is there once, and the whole
 * document with the answer in it, read anew, has the same pieces as before: so an answer cannot open a code block that
 * takes in what follows, either.
 *
 * @param pieces of the document before
 */
record SectionReader(
        CommandScope scope,
        Span section,
        Masked masked,
        String lead,
        String tail,
        Pieces pieces,
        List<AnswerCheck> checks) {
    Reading<String> read(String core) {
        if (core.isBlank()) {
            return Reading.Bad.unusable("it is empty");
        }
        var fault = masked.fault(core);
        if (fault.isPresent()) {
            return Reading.Bad.changed(
                    fault.get(), masked.unmasked(fault.get().replace("the marker ", "the protected text ")));
        }
        var text = masked.unmasked(core);
        var after = scope.with(section, lead + text + tail).structure().pieces();
        return pieces.difference(after)
                .<Reading<String>>map(difference -> Reading.Bad.changed(
                        "it writes code, addresses, placeholders or tags that are not in the text, or moves a marker to a"
                                + " place where it means something else",
                        difference))
                .orElseGet(() -> checked(text));
    }

    private Reading<String> checked(String text) {
        var before = section.of(scope.structure().text());
        return AnswerCheck.firstFault(checks, before, lead + text + tail)
                .<Reading<String>>map(Reading.Bad::unusable)
                .orElseGet(() -> new Reading.Good<>(text));
    }
}
