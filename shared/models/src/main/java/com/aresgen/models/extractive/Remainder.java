package com.aresgen.models.extractive;

import com.aresgen.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is left of an instruction when everything is taken away that was understood. An instruction is followed wholly or
 * not at all: a word that no pattern and no list accounts for may be the one that matters.
 */
final class Remainder {
    private static final int BRIDGE = 3;
    private static final int MOST = 3;
    private static final int LONGEST = 80;
    private static final Set<String> ENDS = Set.of(".", "!", "?", ";");

    private static final Pattern ELISION = Pattern.compile("^(?:[cdjlmnst]|qu)'(?=\\p{L})");
    private static final Pattern POSSESSIVE = Pattern.compile("'s?$");

    private static final Set<String> WORDS = Stream.of("en", "de", "fr", "es")
            .flatMap(code -> words("understood-" + code + ".txt").stream())
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> ROLES = words("understood-roles.txt");

    private static Set<String> words(String file) {
        try (var in = java.util.Objects.requireNonNull(Remainder.class.getResourceAsStream(file), file)) {
            var text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return Stream.of(text.strip().split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private record Piece(int start, int end) {
        private int withSign(String whole) {
            return start > 0 && whole.charAt(start - 1) == '-' ? start - 1 : start;
        }
    }

    private Remainder() {}

    /**
     * The pieces that nothing accounts for, quoted, or nothing.
     *
     * @param left the instruction with what was read of it blanked out
     * @param task what names the task, and is understood too
     */
    static Optional<String> of(String instruction, String left, Pattern... task) {
        return unaccounted(instruction, blank(Asides.blankedOut(left), task), WORDS::contains);
    }

    /** Of an order that stands for a whole conversation, which may also say who is to answer, and what if it cannot. */
    static Optional<String> ofStanding(String order, String left, Pattern... tasks) {
        return unaccounted(
                order,
                blank(Asides.blankedOutOfStanding(left), tasks),
                word -> WORDS.contains(word) || ROLES.contains(word));
    }

    /** The text with all that one of the patterns matches replaced by spaces. */
    static String blank(String text, Pattern... patterns) {
        var left = text;
        for (var pattern : patterns) {
            left = pattern.matcher(left)
                    .replaceAll(found -> " ".repeat(found.group().length()));
        }
        return left;
    }

    private static Optional<String> unaccounted(String whole, String left, Predicate<String> understood) {
        var pieces = new ArrayList<Piece>();
        var between = BRIDGE;
        for (var token : Words.tokens(left)) {
            if (!token.isWord() || isUnderstood(token.text(), understood)) {
                between += ENDS.contains(token.text()) ? BRIDGE : 1;
                continue;
            }
            var start =
                    between < BRIDGE && !pieces.isEmpty() ? pieces.removeLast().start() : token.start();
            pieces.add(new Piece(start, token.end()));
            between = 0;
        }
        return Optional.of(quoted(whole, pieces)).filter(quoted -> !quoted.isEmpty());
    }

    private static boolean isUnderstood(String word, Predicate<String> understood) {
        var lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        return Stream.of(
                        lower,
                        ELISION.matcher(lower).replaceFirst(""),
                        POSSESSIVE.matcher(lower).replaceFirst(""))
                .anyMatch(understood);
    }

    private static String quoted(String whole, List<Piece> pieces) {
        return pieces.stream()
                .limit(MOST)
                .map(piece ->
                        whole.substring(piece.withSign(whole), piece.end()).replaceAll("\\s+", " "))
                .map(piece -> "'" + shortened(piece) + "'")
                .collect(Collectors.joining(", "));
    }

    private static String shortened(String piece) {
        return piece.codePointCount(0, piece.length()) <= LONGEST
                ? piece
                : piece.substring(0, piece.offsetByCodePoints(0, LONGEST));
    }
}
