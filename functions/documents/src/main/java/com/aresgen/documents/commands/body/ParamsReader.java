package com.aresgen.documents.commands.body;

import com.aresgen.http.body.Fields;
import com.aresgen.http.json.Json;
import com.aresgen.http.problem.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads the member {@code params}, whose members depend on the command. */
final class ParamsReader {
    static final int MOST_DEPTH = 6;
    private static final int USUAL_DEPTH = 3;
    private static final int FEWEST_WORDS = 5;
    private static final int MOST_WORDS = 5_000;
    private static final int LONGEST_TONE = 100;
    private static final int MOST_TERMS = 200;
    private static final int LONGEST_TERM = 200;
    private static final int LONGEST_ID = 200;
    private static final List<Placement> OF_CITATIONS = List.of(Placement.REPLACE, Placement.NONE);

    private final Fields fields;
    private final BoundedFields bounded;

    private ParamsReader(Fields fields) {
        this.fields = fields;
        this.bounded = new BoundedFields(fields);
    }

    static Params read(Command command, Fields body) {
        var sent = body.fields("params");
        if (sent.isPresent()) {
            return new ParamsReader(sent.get()).read(command);
        }
        var none = Fields.of(Json.MAPPER.createObjectNode());
        var params = new ParamsReader(none).read(command);
        if (!body.has("params")) {
            none.violations().forEach(each -> body.refuse("params" + each.pointer(), each.code(), each.detail()));
        }
        return params;
    }

    private Params read(Command command) {
        return switch (command) {
            case OUTLINE ->
                new Params.Outline(integer("depth", 1, MOST_DEPTH).orElse(USUAL_DEPTH), placement(Placement.NONE));
            case EXPAND ->
                new Params.Expand(integer("target_words", FEWEST_WORDS, MOST_WORDS), placement(Placement.REPLACE));
            case SUMMARIZE ->
                new Params.Summarize(
                        bounded.choice("length", SummaryLength.values(), SummaryLength.MEDIUM),
                        integer("max_words", FEWEST_WORDS, MOST_WORDS),
                        placement(Placement.NONE));
            case REWRITE ->
                new Params.Rewrite(
                        bounded.text("tone", LONGEST_TONE),
                        !Objects.equals(fields.flag("keep_meaning"), false),
                        placement(Placement.REPLACE));
            case CITE -> cite();
            case TRANSLATE ->
                new Params.Translate(
                        language(),
                        fields.texts("glossary", MOST_TERMS, LONGEST_TERM),
                        bounded.texts("preserve", MOST_TERMS, LONGEST_TERM),
                        placement(Placement.REPLACE));
        };
    }

    private Params cite() {
        var knowledgeBase = bounded.text("knowledge_base", LONGEST_ID);
        var faults = fields.violations().size();
        if (knowledgeBase.isPresent() && fields.has("sources")) {
            fields.refuse("sources", "invalid_value", "must not be there together with knowledge_base");
        }
        var sources = SourceReader.read(fields);
        if (sources.isEmpty() && knowledgeBase.isEmpty() && fields.violations().size() == faults) {
            fields.refuse("sources", Problem.MISSING_SOURCES.code(), "must have at least one source to cite");
        }
        return new Params.Cite(
                sources,
                knowledgeBase,
                bounded.choice("style", CitationStyle.values(), CitationStyle.INLINE),
                bounded.choice("placement", OF_CITATIONS, Placement.REPLACE));
    }

    private String language() {
        var tag = fields.requiredText("target_language");
        var canonical = LanguageTag.canonical(tag);
        if (canonical.isEmpty() && fields.json().path("target_language").isString()) {
            fields.refuse(
                    "target_language",
                    Problem.UNSUPPORTED_LANGUAGE.code(),
                    "must be the tag of a language (BCP 47), such as de or pt-BR");
        }
        return canonical.orElse("");
    }

    private Placement placement(Placement otherwise) {
        return bounded.choice("placement", Placement.values(), otherwise);
    }

    private Optional<Integer> integer(String name, int least, int most) {
        return Optional.ofNullable(fields.integer(name, least, most));
    }
}
