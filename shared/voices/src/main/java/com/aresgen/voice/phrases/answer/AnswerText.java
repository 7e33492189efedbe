package com.aresgen.voice.phrases.answer;

import com.aresgen.voice.phrases.TextFilter;
import com.aresgen.voice.phrases.search.PhraseIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One text of an answer, with the entries of {@code logprobs} that belong to it. */
final class AnswerText {
    private final TextFilter filter;
    private final TokenQueue tokens;
    private boolean hasTokens;
    private boolean hasBegun;
    private boolean hasPassed;

    AnswerText(TextFilter filter, PhraseIndex index) {
        this.filter = filter;
        this.tokens = new TokenQueue(index);
    }

    /** Null where nothing can be passed on yet. */
    @Nullable
    String next(@Nullable String part) {
        if (part == null) {
            return null;
        }
        hasBegun = true;
        tokens.addText(part);
        return passed(filter.next(part), part.isEmpty());
    }

    @Nullable
    String rest(boolean isCut) {
        return hasBegun ? passed(filter.rest(isCut), !hasPassed) : null;
    }

    private @Nullable String passed(String text, boolean evenEmpty) {
        var isPassed = evenEmpty || !text.isEmpty();
        hasPassed |= isPassed;
        return isPassed ? text : null;
    }

    void addTokens(JsonNode entries) {
        hasTokens = true;
        tokens.addEntries(entries);
    }

    /** Entries whose text has come out. */
    List<JsonNode> nextTokens() {
        return hasTokens ? tokens.next(filter.settled(), filter.takeCuts()) : List.of();
    }

    List<JsonNode> restOfTokens() {
        return hasTokens ? tokens.rest(filter.settled(), filter.takeCuts()) : List.of();
    }

    int hits() {
        return filter.hits();
    }

    boolean isStopped() {
        return filter.isStopped();
    }
}
