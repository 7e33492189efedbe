package com.aresgen.voice.profile.formulas;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The shares of the first, second and third person among the English personal and possessive pronouns, which are
 * features 6 to 8 of Biber 1988, "Variation across Speech and Writing". Their sum is 1.
 */
public record Person(double first, double second, double third) {
    private static final Set<String> FIRST =
            Set.of("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves");
    private static final Set<String> SECOND = Set.of("you", "your", "yours", "yourself", "yourselves");
    private static final Set<String> THIRD = Set.of(
            "he",
            "him",
            "his",
            "himself",
            "she",
            "her",
            "hers",
            "herself",
            "it",
            "its",
            "itself",
            "they",
            "them",
            "their",
            "theirs",
            "themselves");

    /**
     * Empty without a pronoun.
     *
     * @param words in lower case, with straight apostrophes
     */
    public static Optional<Person> of(List<String> words) {
        var bare = words.stream().map(Person::withoutVerb).toList();
        var first = bare.stream().filter(FIRST::contains).count();
        var second = bare.stream().filter(SECOND::contains).count();
        var third = bare.stream().filter(THIRD::contains).count();
        var all = (double) (first + second + third);
        return all == 0
                ? Optional.empty()
                : Optional.of(new Person(share(first, all), share(second, all), share(third, all)));
    }

    private static double share(long part, double all) {
        return Math.round(1_000 * part / all) / 1_000.0;
    }

    private static String withoutVerb(String word) {
        var apostrophe = word.indexOf('\'');
        return apostrophe < 0 ? word : word.substring(0, apostrophe);
    }
}
