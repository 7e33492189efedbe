package com.aresgen.voices.edit;

import com.aresgen.http.body.Fields;
import com.aresgen.http.problem.Problem;
import com.aresgen.voice.phrases.search.PhraseIndex;
import java.util.List;
import java.util.Optional;

/** Reads banned phrases: all of them, or those to add and to remove. */
record PhraseFields(Fields fields) {
    /** The most phrases that a voice can ban. */
    static final int MOST = 500;

    private static final int LONGEST = 200;
    private static final String ALL = "banned_phrases";
    static final String ADDED = "add_banned_phrases";
    private static final String REMOVED = "remove_banned_phrases";

    VoiceChange.Phrases read() {
        var replaces = fields.has(ALL);
        if (replaces && (fields.has(ADDED) || fields.has(REMOVED))) {
            fields.refuse(ALL, "invalid_value", "goes only without " + ADDED + " and " + REMOVED);
        }
        return new VoiceChange.Phrases(
                replaces ? Optional.of(phrases(ALL)) : Optional.empty(),
                phrases(ADDED),
                VoiceFields.texts(fields, REMOVED));
    }

    private List<String> phrases(String name) {
        var phrases = VoiceFields.texts(fields, name);
        for (int i = 0; i < phrases.size(); i++) {
            var phrase = phrases.get(i);
            if (phrase.codePointCount(0, phrase.length()) > LONGEST || !PhraseIndex.isUsable(phrase)) {
                fields.refuse(
                        name + "/" + i,
                        Problem.INVALID_PHRASE.code(),
                        "must have 1 to " + LONGEST + " characters, not all of them spaces or invisible");
            }
        }
        var distinct = phrases.stream().distinct().toList();
        if (distinct.size() > MOST) {
            fields.refuse(name, Problem.TOO_MANY_BANNED_PHRASES.code(), "may have at most " + MOST + " phrases");
        }
        return distinct;
    }
}
