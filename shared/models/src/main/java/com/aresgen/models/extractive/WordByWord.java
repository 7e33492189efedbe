package com.aresgen.models.extractive;

import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.RunningAnswer;
import java.util.Iterator;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A finished answer as a stream of single words; the white space between them is kept. */
final class WordByWord implements RunningAnswer {
    private static final Pattern WORD = Pattern.compile("\\s*\\S+|\\s+");

    private final Iterator<String> words;
    private final Event.Ended end;

    private WordByWord(Iterator<String> words, Event.Ended end) {
        this.words = words;
        this.end = end;
    }

    static WordByWord of(Completion.Answered answer) {
        var text = Objects.requireNonNull(answer.piece().content());
        var words = WORD.matcher(text).results().map(MatchResult::group).iterator();
        return new WordByWord(words, new Event.Ended(answer.finish(), answer.usage(), answer.warnings()));
    }

    @Override
    public Event next() {
        return words.hasNext() ? new Event.Part(AnswerPart.text(words.next())) : end;
    }

    @Override
    public void close() {}
}
