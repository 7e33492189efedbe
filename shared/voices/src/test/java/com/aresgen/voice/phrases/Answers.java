package com.aresgen.voice.phrases;

import com.aresgen.models.answer.AnswerFilters;
import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.AnswerSoFar;
import com.aresgen.models.answer.ToolCall;
import com.aresgen.models.asking.OutputFormat;
import com.aresgen.voice.phrases.BannedPhrases.Policy;
import com.aresgen.voice.phrases.answer.PhraseAnswerFilter;
import java.util.List;
import java.util.Objects;

/** Answers that pass the filter, whole or in parts. */
final class Answers {
    static final OutputFormat TEXT = new OutputFormat.Text();
    static final OutputFormat JSON = new OutputFormat.JsonObject();

    private Answers() {}

    static PhraseAnswerFilter filter(OutputFormat format, Policy policy, String replacement, List<String> phrases) {
        return new PhraseAnswerFilter(PhraseFilter.of(new BannedPhrases(phrases, policy, replacement)), format);
    }

    static AnswerPart whole(PhraseAnswerFilter filter, AnswerPart piece) {
        return new AnswerFilters(List.of(filter)).whole(piece);
    }

    static AnswerPart streamed(PhraseAnswerFilter filter, List<AnswerPart> pieces) {
        var all = new AnswerSoFar();
        for (var piece : pieces) {
            all.add(filter.part(piece));
        }
        all.add(filter.rest());
        return all.piece();
    }

    /** A JSON text as the content of an answer. */
    static String json(PhraseAnswerFilter filter, List<String> parts) {
        var piece = streamed(filter, parts.stream().map(AnswerPart::text).toList());
        return Objects.requireNonNullElse(piece.content(), "");
    }

    static ToolCall function(int index, String arguments) {
        return new ToolCall(index, "call_" + index, "function", "find", arguments);
    }
}
