package com.aresgen.chatbots.reply.ground;

import com.aresgen.text.Language;
import com.aresgen.text.Text;
import com.aresgen.text.Words;
import java.util.List;
import java.util.Optional;

/**
 * The sentences of a source that a passage is a part of.
 *
 * @param sentences without long mentions: what these say is not what the source says
 * @param clause of the passage
 */
public record Statement(List<String> sentences, String clause) {
    private static final int FEWEST_WORDS = 3;

    public Statement {
        sentences = List.copyOf(sentences);
    }

    /**
     * The statement of a passage of a text; empty if the passage states nothing: it is an order to a model, or all of it
     * is mentioned.
     *
     * @param from in UTF-16 units
     */
    public static Optional<Statement> of(String text, Language language, int from, int to) {
        var own = Mentions.withoutLong(text);
        var touched = Text.of(text, language).sentences().stream()
                .filter(sentence -> sentence.start() < to && sentence.end() > from)
                .toList();
        var start = touched.isEmpty() ? from : Math.min(from, touched.getFirst().start());
        var end = touched.isEmpty() ? to : Math.max(to, touched.getLast().end());
        var orders = touched.stream()
                .anyMatch(sentence ->
                        ModelOrders.isOrder(Mentions.without(text).substring(sentence.start(), sentence.end())));
        var isEmptied = !own.substring(from, to).equals(text.substring(from, to))
                && !Words.areAtLeast(FEWEST_WORDS, own.substring(from, to));
        return orders || ModelOrders.hasMark(lines(text, from, to)) || isEmptied || Mentions.contain(text, from, to)
                ? Optional.empty()
                : Optional.of(new Statement(List.of(own.substring(start, end)), Negations.clause(own, from, to)));
    }

    /** The lines that a range touches, without what they mention. */
    private static String lines(String text, int from, int to) {
        var start = text.lastIndexOf('\n', from - 1) + 1;
        var end = text.indexOf('\n', to);
        return Mentions.without(text).substring(start, end < 0 ? text.length() : end);
    }
}
