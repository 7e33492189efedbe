package com.aresgen.models.extractive;

import com.aresgen.text.Sentence;
import com.aresgen.text.Text;
import com.aresgen.text.rank.Salience;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A text in brief: a section for each of its headings, or for each paragraph of a text without headings. */
public record Outline(List<Section> sections) {
    /** The most salient sentence of a section, and its heading. */
    public record Section(Optional<String> heading, Sentence point) {}

    private record Candidate(int section, Section outlined, double salience) {}

    public Outline {
        sections = List.copyOf(sections);
    }

    /** At most so many sections: the most salient, in the text's own order. */
    static Outline of(Text text, int most) {
        var salience = new Salience(text);
        var headed = text.sentences().stream().anyMatch(Sentence::isHeading);
        var best = new LinkedHashMap<Integer, Candidate>();
        IntStream.range(0, salience.sentences().size())
                .mapToObj(i -> candidate(text, headed, salience.sentences().get(i), salience.of(i)))
                .forEach(next -> best.merge(
                        next.section(), next, (old, other) -> other.salience() > old.salience() ? other : old));
        return new Outline(best.values().stream()
                .sorted(Comparator.comparingDouble(Candidate::salience).reversed())
                .limit(most)
                .sorted(Comparator.comparingInt(Candidate::section))
                .map(Candidate::outlined)
                .toList());
    }

    private static Candidate candidate(Text text, boolean headed, Sentence sentence, double salience) {
        var heading = heading(text, sentence);
        var section = headed ? heading.map(Sentence::block).orElse(-1) : sentence.block();
        return new Candidate(section, new Section(heading.map(Sentence::text), sentence), salience);
    }

    private static Optional<Sentence> heading(Text text, Sentence sentence) {
        return text.sentences().subList(0, sentence.index()).reversed().stream()
                .filter(Sentence::isHeading)
                .findFirst();
    }
}
