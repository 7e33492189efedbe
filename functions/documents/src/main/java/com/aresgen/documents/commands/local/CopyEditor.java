package com.aresgen.documents.commands.local;

import com.aresgen.documents.commands.task.CommandScope;
import com.aresgen.documents.commands.text.Masked;
import com.aresgen.documents.commands.text.Quotations;
import com.aresgen.voice.VoiceSession;
import java.util.Optional;

/**
 * Corrects a text by fixed rules: doubled words, sentences that are too long, contractions by tone, phrases that a voice
 * bans. Protected text and the words of quotations stay as they are; only a banned phrase is taken out of a quotation.
 */
record CopyEditor(Tone tone, boolean english, Optional<VoiceSession> voice) {
    String corrected(CommandScope scope) {
        var text = english ? inEnglish(scope) : scope.text();
        return voice.map(each -> cleaned(each, scope, text)).orElse(text);
    }

    private String inEnglish(CommandScope scope) {
        var masked =
                Masked.of(scope.structure().text(), scope.span(), Quotations.with(scope.structure(), scope.span()));
        var single = DoubledWords.removed(masked.text());
        var toned = switch (tone) {
            case FORMAL -> Contractions.expanded(single);
            case CASUAL -> Contractions.contracted(single);
            case AS_IT_IS -> single;
        };
        return masked.unmasked(LongSentences.split(toned));
    }

    /** Protected pieces are masked again, now in the corrected text. */
    private static String cleaned(VoiceSession voice, CommandScope scope, String corrected) {
        var replaced = scope.with(scope.span(), corrected);
        var masked = Masked.of(replaced.structure(), replaced.span());
        var clean = voice.cleaned(masked.text());
        return masked.fault(clean).isPresent() ? corrected : masked.unmasked(clean);
    }
}
