package com.aresgen.voice.phrases;

import com.aresgen.voice.phrases.BannedPhrases.Policy;
import com.aresgen.voice.phrases.folding.Kind;
import com.aresgen.voice.phrases.folding.UnitReader;
import com.aresgen.voice.phrases.search.PhraseIndex;
import java.util.List;

/** Takes banned phrases out of texts, whole or in parts, with the same result. Immutable and safe for threads. */
public final class PhraseFilter {
    private final PhraseIndex index;
    private final Policy policy;
    private final List<Piece> replacement;

    private PhraseFilter(PhraseIndex index, Policy policy, List<Piece> replacement) {
        this.index = index;
        this.policy = policy;
        this.replacement = replacement;
    }

    /** Compiles the phrases, which is worth keeping for more than one answer. */
    public static PhraseFilter of(BannedPhrases banned) {
        return new PhraseFilter(PhraseIndex.of(banned.phrases()), banned.policy(), pieces(banned.replacement()));
    }

    public PhraseIndex index() {
        return index;
    }

    /** A whole text: a title, a description. */
    public String whole(String text) {
        if (index.isEmpty()) {
            return text;
        }
        var stream = stream();
        return stream.next(text) + stream.rest();
    }

    /** For the parts of one text. */
    public PhraseStream stream() {
        return new PhraseStream(new PhraseCutter(index.automaton(), policy, replacement));
    }

    /** Marks at its beginning would belong to the text before a cut, so they are left out. */
    private static List<Piece> pieces(String replacement) {
        return UnitReader.all(replacement).stream()
                .dropWhile(unit -> unit.isEmpty() || unit.first() == Kind.MARK)
                .map(Piece::inserted)
                .toList();
    }
}
