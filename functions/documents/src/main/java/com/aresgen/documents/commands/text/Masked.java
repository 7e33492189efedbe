package com.aresgen.documents.commands.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a text in which each protected piece is a short marker, such as {@code ⟦a1⟧}. The letters of the markers are
 * chosen so that the whole text has nothing of their form.
 *
 * @param pieces what the markers stand for: that of number n at n - 1
 */
public record Masked(String text, String letters, List<String> pieces) {
    static final char OPENING = '⟦';
    static final char CLOSING = '⟧';

    public Masked {
        pieces = List.copyOf(pieces);
    }

    /** A part of a text with its protected pieces masked. */
    public static Masked of(Structure structure, Span part) {
        return of(structure.text(), part, structure.protectedSpans());
    }

    /** A part of a text with these spans masked, which are sorted and do not overlap. */
    public static Masked of(String source, Span part, List<Span> spans) {
        var letters = lettersNotIn(source);
        var pieces = new ArrayList<String>();
        var masked = new StringBuilder();
        var at = part.from();
        for (var span : part.clip(spans)) {
            masked.append(source, at, span.from());
            pieces.add(span.of(source));
            masked.append(marker(letters, pieces.size()));
            at = span.to();
        }
        return new Masked(masked.append(source, at, part.to()).toString(), letters, pieces);
    }

    /** Another masked text with the pieces in their places; a marker without a piece stays as it is. */
    public String unmasked(String other) {
        return pattern()
                .matcher(other)
                .replaceAll(
                        found -> Matcher.quoteReplacement(piece(found.group(1)).orElse(found.group())));
    }

    /** Which marker is missing, repeated or unknown in another masked text, in half a sentence. */
    public Optional<String> fault(String other) {
        var seen = new int[pieces.size()];
        for (var marker : pattern().matcher(other).results().toList()) {
            if (piece(marker.group(1)).isEmpty()) {
                return Optional.of("the marker " + marker.group() + " stands for nothing");
            }
            seen[Integer.parseInt(marker.group(1)) - 1]++;
        }
        for (var i = 0; i < seen.length; i++) {
            if (seen[i] != 1) {
                var fault = seen[i] == 0 ? " is missing" : " is there " + seen[i] + " times";
                return Optional.of("the marker " + marker(letters, i + 1) + fault + ", and must be there once");
            }
        }
        return Optional.empty();
    }

    /** Whether another masked text has the markers that a part of this one has, each once. */
    public boolean hasMarkersOf(String part, String other) {
        return markers(part).equals(markers(other));
    }

    /** Whether there is a letter or a digit beside the markers. */
    public boolean hasProse() {
        return pattern().matcher(text).replaceAll("").codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** How a marker looks, for a prompt. */
    public String example() {
        return marker(letters, 1);
    }

    private List<String> markers(String of) {
        return pattern()
                .matcher(of)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }

    private Optional<String> piece(String number) {
        var place = Integer.parseInt(number) - 1;
        return place >= 0 && place < pieces.size() ? Optional.of(pieces.get(place)) : Optional.empty();
    }

    private Pattern pattern() {
        return Pattern.compile(OPENING + letters + "(\\d{1,7})" + CLOSING);
    }

    private static String marker(String letters, int number) {
        return OPENING + letters + number + CLOSING;
    }

    private static String lettersNotIn(String source) {
        var letters = "a";
        while (source.contains(OPENING + letters)) {
            var last = letters.charAt(letters.length() - 1);
            letters = last == 'z' ? letters + "a" : letters.substring(0, letters.length() - 1) + (char) (last + 1);
        }
        return letters;
    }
}
