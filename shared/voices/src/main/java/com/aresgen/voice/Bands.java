package com.aresgen.voice;

import com.aresgen.voice.profile.Slider;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the sliders say to a model: five bands each, of twenty points, from the lowest to the highest. */
final class Bands {
    private static final int WIDTH = 20;

    private static final Map<Slider, List<String>> WORDS = new EnumMap<>(Map.of(
            Slider.FORMALITY,
            List.of(
                    "Write as in a chat among friends: contractions, everyday words, unfinished sentences are fine.",
                    "Write informally: contractions are welcome, words are plain.",
                    "Write neither formally nor casually, as a good newspaper does.",
                    "Write rather formally: few contractions, precise words, whole sentences.",
                    "Write formally, as in an official letter: no contractions and no colloquial words."),
            Slider.WARMTH,
            List.of(
                    "Keep a distance: state matters, and do not speak of anyone's feelings.",
                    "Stay reserved: polite, and not personal.",
                    "Be polite and moderately friendly.",
                    "Be warm: speak to the reader directly and show that their concern matters.",
                    "Be very warm and personal, as to a friend whom you are glad to help."),
            Slider.ENERGY,
            List.of(
                    "Be calm and even: no exclamation marks, no urgency.",
                    "Be quiet: let the sentences take their time.",
                    "Keep a steady, lively pace.",
                    "Be energetic: short sentences, active verbs, now and then an exclamation mark.",
                    "Be full of energy: very short sentences, strong verbs, open enthusiasm."),
            Slider.HUMOR,
            List.of(
                    "Be entirely serious: no jokes, no irony.",
                    "Be serious, with a light touch at most.",
                    "A light remark is welcome where it fits.",
                    "Be playful: wit, word play and friendly irony.",
                    "Be funny throughout: jokes, exaggeration and surprising comparisons."),
            Slider.COMPLEXITY,
            List.of(
                    "Write so that a child of ten understands it: very short sentences, the commonest words.",
                    "Write simply: short sentences, common words, one thought each.",
                    "Write for a general reader: sentences of medium length, technical terms explained.",
                    "Write for an educated reader: longer sentences, subordinate clauses, technical terms.",
                    "Write for experts: dense, nuanced sentences and the full terminology of the field."),
            Slider.CONFIDENCE,
            List.of(
                    "Be tentative: say what may be, name doubts, offer rather than assert.",
                    "Be careful: qualify claims and leave room for other views.",
                    "Be balanced: assert what is known and qualify the rest.",
                    "Be confident: state things directly, with few qualifications.",
                    "Be emphatic: short, firm statements without hedging.")));

    private Bands() {}

    /** The words of the band that holds this value, from 0 to 100. */
    static String words(Slider slider, int value) {
        var bands = WORDS.getOrDefault(slider, List.of());
        return bands.get(Math.min(value / WIDTH, bands.size() - 1));
    }
}
