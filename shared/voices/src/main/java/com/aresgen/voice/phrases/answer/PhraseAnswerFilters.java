package com.aresgen.voice.phrases.answer;

import com.aresgen.models.answer.AnswerFilter;
import com.aresgen.models.asking.FilterFactory;
import com.aresgen.models.asking.OutputFormat;
import com.aresgen.voice.phrases.PhraseFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filters the answers to one request, and knows how many phrases were cut from the one that was delivered. */
public final class PhraseAnswerFilters implements FilterFactory {
    private final PhraseFilter filter;
    private volatile @Nullable PhraseAnswerFilter last;

    public PhraseAnswerFilters(PhraseFilter filter) {
        this.filter = filter;
    }

    @Override
    public List<AnswerFilter> filters(OutputFormat format) {
        if (filter.index().isEmpty()) {
            return List.of();
        }
        var fresh = new PhraseAnswerFilter(filter, format);
        last = fresh;
        return List.of(fresh);
    }

    /** Phrases that were cut from the last answer, so far. */
    public int hits() {
        var filtered = last;
        return filtered == null ? 0 : filtered.hits();
    }
}
