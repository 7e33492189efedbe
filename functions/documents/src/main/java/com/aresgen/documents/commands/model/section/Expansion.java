package com.aresgen.documents.commands.model.section;

import com.aresgen.documents.commands.body.Params;
import com.aresgen.documents.commands.model.check.AnswerCheck;
import com.aresgen.documents.commands.model.check.Checks;
import com.aresgen.documents.commands.task.CommandScope;
import com.aresgen.documents.commands.text.Span;
import com.aresgen.text.Words;
import java.util.List;
import java.util.Map;

/**
 * A longer text: of the words that the caller wants, or else twice as many as the selection has, and never fewer than it
 * has. Each section has its share of them, and its answer may have 35 % more or less, or 15 words in a short text.
 */
public final class Expansion implements Writing {
    private static final int MOST_WORDS = 5_000;
    private static final double TOLERANCE = 0.35;
    private static final int FREE = 15;

    private final CommandScope scope;
    private final double factor;

    public Expansion(CommandScope scope, Params.Expand params) {
        this.scope = scope;
        var words = Math.max(1, Words.count(scope.text()));
        var target = params.targetWords().orElse(Math.min(2 * words, MOST_WORDS));
        this.factor = Math.max(1, target / (double) words);
    }

    @Override
    public String prompt() {
        return "expand";
    }

    @Override
    public Map<String, String> slots(Span section) {
        return Map.of("words", String.valueOf(target(section)));
    }

    @Override
    public List<AnswerCheck> checks(Span section) {
        var target = target(section);
        var slack = Math.max(FREE, Math.round(target * TOLERANCE));
        return List.of(Checks.noPreface(), Checks.words(target - slack, target + slack));
    }

    private long target(Span section) {
        return Math.max(1, Math.round(Words.count(section.of(scope.structure().text())) * factor));
    }

    @Override
    public double growth() {
        return factor * (1 + TOLERANCE);
    }
}
