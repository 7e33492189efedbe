package com.aresgen.chatbots.escalation.detect;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the wish for a person in eight languages, by phrases: English, German, French, Spanish, Italian, Portuguese, Dutch
 * and Polish. A wish that its clause negates is none ("I don't want to talk to a human"), unless the clause is a question
 * for it ("why don't you let me talk to a human").
 */
final class PersonRequests {
    private static final Pattern CLAUSE = Pattern.compile(
            "[.!?;:,\\n()]+|\\s[-–—]\\s|\\b(?:but|because|so that|aber|sondern|weil|mais|pero|sino|ma|mas|maar|ale)\\b");

    private static final Pattern QUESTION = Pattern.compile(
            "^\\s*(?:and |so |then |please )?(?:why|do(?:n't)? you|is(?:n't)? there|are(?:n't)? there|can(?:not|'t)?|could(?:n't)?|warum|wieso|pourquoi|por que|perche)\\b");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int LONGEST = 4_000;
    private static final int REACH = 4;

    private final List<Wish> wishes;
    private final Map<String, Set<String>> negations = new HashMap<>();

    /** A phrase of a language. */
    private record Wish(String language, Pattern phrase) {}

    private PersonRequests(List<Wish> wishes) {
        this.wishes = wishes;
    }

    static PersonRequests load() {
        var requests = new PersonRequests(WordFile.named("human-requests.txt").lines().stream()
                .map(line -> new Wish(line.substring(0, 2), Pattern.compile(line.substring(3))))
                .toList());
        for (var line : WordFile.named("negations.txt").lines()) {
            requests.negations.put(
                    line.substring(0, 2),
                    Set.copyOf(Arrays.asList(line.substring(4).split(" ", -1))));
        }
        return requests;
    }

    boolean areIn(String message) {
        var text = folded(message.substring(0, Math.min(LONGEST, message.length())));
        return Arrays.stream(CLAUSE.split(text, -1)).anyMatch(this::isWish);
    }

    private boolean isWish(String clause) {
        var plain = clause.strip().replaceAll("\\s+", " ");
        return wishes.stream().anyMatch(wish -> {
            var found = wish.phrase().matcher(plain);
            return found.find() && (QUESTION.matcher(plain).find() || !isNegated(plain, found, wish.language()));
        });
    }

    /** Whether a negation is in the phrase or among the {@value #REACH} words before it. */
    private boolean isNegated(String clause, MatchResult found, String language) {
        var no = negations.getOrDefault(language, Set.of());
        var before = List.of(clause.substring(0, found.start()).strip().split(" ", -1));
        var near = before.subList(Math.max(0, before.size() - REACH), before.size());
        return Stream.concat(near.stream(), Arrays.stream(found.group().split(" ", -1)))
                .anyMatch(no::contains);
    }

    private static String folded(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return MARKS.matcher(apart)
                .replaceAll("")
                .replace('’', '\'')
                .replace("ł", "l")
                .replace("ß", "ss");
    }
}
