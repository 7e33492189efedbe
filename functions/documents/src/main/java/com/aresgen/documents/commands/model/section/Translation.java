package com.aresgen.documents.commands.model.section;

import com.aresgen.documents.commands.body.Params;
import com.aresgen.documents.commands.model.check.AnswerCheck;
import com.aresgen.documents.commands.model.check.Checks;
import com.aresgen.documents.commands.task.CommandScope;
import com.aresgen.documents.commands.text.Span;
import com.aresgen.http.json.Json;
import com.aresgen.text.Languages;
import com.aresgen.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A translation. Languages count words differently (Chinese by character), so only a text of a fifth or of six times the
 * words is refused. Its language is checked where it can be detected.
 */
public record Translation(CommandScope scope, Params.Translate params, Languages languages) implements Writing {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 6;
    private static final int FREE = 20;

    @Override
    public String prompt() {
        return "translate";
    }

    @Override
    public Map<String, String> slots(Span section) {
        var glossary =
                params.glossary().isEmpty() ? "" : Json.MAPPER.writeValueAsString(new TreeMap<>(params.glossary()));
        return Map.of(
                "language", Locale.forLanguageTag(params.targetLanguage()).getDisplayName(Locale.ENGLISH),
                "tag", params.targetLanguage(),
                "glossary", glossary);
    }

    @Override
    public List<AnswerCheck> checks(Span section) {
        var words = Words.count(section.of(scope.structure().text()));
        var checks = new ArrayList<AnswerCheck>();
        checks.add(Checks.noPreface());
        checks.add(Checks.words(words / SHORTEST, (long) words * LONGEST + FREE));
        checks.add(Checks.language(languages, params.targetLanguage()));
        if (scope.task().markdown()) {
            checks.add(Checks.sameHeadings());
        }
        return checks;
    }

    @Override
    public double growth() {
        return 2;
    }
}
