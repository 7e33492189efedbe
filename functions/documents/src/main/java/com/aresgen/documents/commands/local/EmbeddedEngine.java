package com.aresgen.documents.commands.local;

import com.aresgen.documents.commands.body.CitableSource;
import com.aresgen.documents.commands.body.CitableSource.Passage;
import com.aresgen.documents.commands.body.Params;
import com.aresgen.documents.commands.cite.CitableSentences;
import com.aresgen.documents.commands.cite.CitedText;
import com.aresgen.documents.commands.cite.FoundQuote;
import com.aresgen.documents.commands.edit.SentenceEdits;
import com.aresgen.documents.commands.task.CommandReply;
import com.aresgen.documents.commands.task.CommandReply.Declined;
import com.aresgen.documents.commands.task.CommandReply.Done;
import com.aresgen.documents.commands.task.CommandScope;
import com.aresgen.documents.commands.task.Result;
import com.aresgen.documents.commands.text.Span;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.extractive.Citation;
import com.aresgen.models.extractive.Length;
import com.aresgen.models.extractive.TextEngine;
import com.aresgen.models.failure.ModelLacksCapability;
import com.aresgen.text.Sentence;
import com.aresgen.text.Words;
import java.util.HashSet;

/**
 * Commands without a language model: summarize, outline and cite select sentences of the text by {@link TextEngine}, and
 * rewrite corrects it ({@link CopyEditor}). The same task always has the same output. What the engine cannot do it
 * declines; it follows no instructions.
 */
public final class EmbeddedEngine {
    private static final String CAN = "summarize and outline by sentences of the text, cite sources for sentences, and"
            + " rewrite English at the level of copy-editing: tone formal (no contractions) or casual (contractions),"
            + " doubled words, sentences that are too long, phrases that the voice bans";

    private static final int MOST_SECTIONS = 50;

    private final TextEngine engine = new TextEngine();

    public CommandReply complete(CommandScope scope) {
        if (scope.task().body().instructions().isPresent()) {
            return lacking(scope, "It follows no instructions.");
        }
        return switch (scope.task().body().params()) {
            case Params.Summarize params -> summary(scope, params);
            case Params.Outline params -> outline(scope, params);
            case Params.Cite params -> citations(scope, params);
            case Params.Rewrite params -> rewritten(scope, params);
            case Params.Expand _ -> lacking(scope, "It writes no text of its own, so it cannot expand one.");
            case Params.Translate _ -> lacking(scope, "It cannot translate.");
        };
    }

    private CommandReply summary(CommandScope scope, Params.Summarize params) {
        var text = engine.read(scope.text());
        var length = params.maxWords()
                .<Length>map(Length.WordCount::new)
                .orElseGet(() -> new Length.Sentences(params.length().sentences()));
        var chosen = engine.summarize(text, length);
        return chosen.isEmpty()
                ? lacking(scope, "It selects whole sentences, and none of this text is short enough.")
                : written(scope, cleaned(scope, Sentence.joined(chosen)));
    }

    private CommandReply outline(CommandScope scope, Params.Outline params) {
        var points = engine.outline(engine.read(scope.text()), MOST_SECTIONS).sections();
        var outline = new HeadingOutline(scope, params.depth()).of(points);
        return outline.isEmpty()
                ? lacking(scope, "It finds no sentence in this text.")
                : written(scope, cleaned(scope, outline));
    }

    private CommandReply citations(CommandScope scope, Params.Cite params) {
        var text = engine.read(scope.text());
        var sentences = new HashSet<>(CitableSentences.of(scope, text));
        var passages = params.sources().stream()
                .flatMap(source -> source.passages().stream().map(passage -> new SourcePassage(source, passage)))
                .toList();
        var texts = passages.stream()
                .map(each -> engine.read(each.passage().text()))
                .toList();
        var quotes = engine.cite(text, texts).stream()
                .map(citation -> quote(scope, passages.get(citation.source()), citation))
                .filter(quote -> sentences.contains(quote.sentence()))
                .toList();
        return done(scope, new CitedText(scope, params, quotes).result(0));
    }

    private record SourcePassage(CitableSource source, Passage passage) {}

    private static FoundQuote quote(CommandScope scope, SourcePassage cited, Citation citation) {
        var sentence = citation.sentence();
        var passage = citation.passage();
        return new FoundQuote(
                new Span(sentence.start(), sentence.end()).shifted(scope.span().from()),
                cited.source(),
                cited.passage(),
                new Span(passage.start(), passage.end()));
    }

    private CommandReply rewritten(CommandScope scope, Params.Rewrite params) {
        var tone = Tone.named(params.tone());
        if (tone.isEmpty()) {
            return lacking(scope, "It knows the tones " + Tone.IN_WORDS + ".");
        }
        var english = engine.read(scope.text()).language().code().equals("en");
        if (!english && (tone.get() != Tone.AS_IT_IS || scope.task().voice().isEmpty())) {
            return lacking(scope, "This text does not seem to be English.");
        }
        var corrected = new CopyEditor(tone.get(), english, scope.task().voice()).corrected(scope);
        return done(
                scope,
                new Result(
                        corrected,
                        SentenceEdits.between(
                                scope.text(), corrected, scope.span().from())));
    }

    private static CommandReply written(CommandScope scope, String output) {
        return done(
                scope,
                new Result(
                        output,
                        SentenceEdits.between(scope.text(), output, scope.span().from())));
    }

    private static CommandReply done(CommandScope scope, Result result) {
        var spending = scope.task().spending();
        var model = scope.task().models().getFirst();
        spending.used(model, new TokenUsage(Words.countTokens(scope.text()), Words.countTokens(result.output())));
        return new Done(result.placed(scope, model, spending));
    }

    /** Sentences of the document may hold phrases that the voice bans. */
    private static String cleaned(CommandScope scope, String output) {
        return scope.task().voice().map(voice -> voice.cleaned(output)).orElse(output);
    }

    private static CommandReply lacking(CommandScope scope, String why) {
        var model = scope.task().models().getFirst().id();
        return new Declined(new ModelLacksCapability(
                model,
                model + " cannot do this. " + why + " It can " + CAN
                        + ". For a language model, set LLM_BASE_URL to an OpenAI-compatible server."));
    }
}
