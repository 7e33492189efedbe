package com.aresgen.documents.commands.model.section;

import com.aresgen.documents.commands.body.Params;
import com.aresgen.documents.commands.model.check.AnswerCheck;
import com.aresgen.documents.commands.model.check.Checks;
import com.aresgen.documents.commands.task.CommandScope;
import com.aresgen.documents.commands.text.Span;
import com.aresgen.http.json.Json;
import com.aresgen.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Another wording: 0.4 to 2.5 times as many words, and in a text of less than 20 words up to 30 more. */
public record Rewriting(CommandScope scope, Params.Rewrite params) implements Writing {
    private static final double SHORTEST = 0.4;
    private static final double LONGEST = 2.5;
    private static final int FREE = 30;

    @Override
    public String prompt() {
        return "rewrite";
    }

    @Override
    public Map<String, String> slots(Span section) {
        return Map.of(
                "tone",
                params.tone().map(Json.MAPPER::writeValueAsString).orElse(""),
                "keep_meaning",
                params.keepMeaning() ? "Keep every statement of the text and add none." : "");
    }

    @Override
    public List<AnswerCheck> checks(Span section) {
        var words = Words.count(section.of(scope.structure().text()));
        var checks = new ArrayList<AnswerCheck>();
        checks.add(Checks.noPreface());
        checks.add(Checks.words((long) Math.floor(words * SHORTEST), Math.max((long) (words * LONGEST), words + FREE)));
        if (scope.task().markdown()) {
            checks.add(Checks.sameHeadings());
        }
        return checks;
    }

    @Override
    public double growth() {
        return 1.5;
    }
}
