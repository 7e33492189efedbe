package com.aresgen.voice;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import com.aresgen.models.Message;
import com.aresgen.models.ModelOption;
import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.asking.ModelRequest;
import com.aresgen.models.asking.OutputFormat;
import com.aresgen.voice.phrases.PhraseFilter;
import com.aresgen.voice.phrases.answer.PhraseAnswerFilters;
import com.aresgen.voice.phrases.json.SchemaPhrases;
import com.aresgen.voice.phrases.json.SchemaPhrases.Demand;
import com.aresgen.voice.profile.Stylometry;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One request in a voice: what the model is told, what it may not say, and how near its answer came. Chat, document
 * commands and all others who ask a model in a voice do it by this class. For one request.
 */
public final class VoiceSession {
    private final Voice voice;
    private final Stylometry stylometry;
    private final PhraseFilter phrases;
    private final PhraseAnswerFilters filters;

    VoiceSession(Voice voice, Stylometry stylometry) {
        this.voice = voice;
        this.stylometry = stylometry;
        this.phrases = PhraseFilter.of(voice.card().banned());
        this.filters = new PhraseAnswerFilters(phrases);
    }

    /** The failure of options by which an answer would have to spell a banned phrase. */
    public Optional<Failure> fault(Map<ModelOption, JsonNode> options) {
        var names = new SchemaPhrases(phrases.index());
        var schema = names.phraseIn(options.getOrDefault(ModelOption.RESPONSE_FORMAT, MissingNode.getInstance())
                        .at("/json_schema/schema"))
                .map(demand -> violation("/response_format/json_schema/schema", demand));
        var tools = names.phraseInTools(options.getOrDefault(ModelOption.TOOLS, MissingNode.getInstance()))
                .map(demand -> violation("/tools", demand));
        var all = Stream.of(schema, tools).flatMap(Optional::stream).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(new BannedPhraseInSchema(all));
    }

    private static Violation violation(String at, Demand demand) {
        return new Violation(
                at + demand.pointer(),
                Problem.BANNED_PHRASE_IN_SCHEMA.code(),
                "would make an answer write the banned phrase \"" + demand.phrase() + "\"");
    }

    /** The same request in the voice: its text comes first, and no answer has a banned phrase. */
    public ModelRequest applied(ModelRequest request) {
        return request.precededBy(new Message("system", voice.prompt())).filteredBy(filters);
    }

    /** How near the answer came; of JSON the texts in it are measured. */
    public VoiceReport report(AnswerPart answer, OutputFormat format) {
        var content = answer.content() == null ? "" : answer.content();
        var text = format instanceof OutputFormat.Text
                ? content
                : OutputFormat.parsed(content).map(VoiceSession::texts).orElse(content);
        return VoiceReport.of(voice, stylometry.measure(voice.profile(), text), filters.hits());
    }

    private static String texts(JsonNode json) {
        return json.isString()
                ? json.stringValue()
                : json.valueStream().map(VoiceSession::texts).collect(Collectors.joining("\n"));
    }

    /**
     * One text of several that make an answer, without banned phrases. For answers whose form holds other texts as well,
     * such as quotes that must stay as they are: their requests carry no filter, and {@link #report(String, int)} counts.
     */
    public VoicedText voiced(String text) {
        var stream = phrases.stream();
        var clean = stream.next(text) + stream.rest();
        return new VoicedText(clean, stream.hits(), stream.isStopped());
    }

    /** How near a text came that {@link #voiced} gave, piece by piece, with that many banned phrases. */
    public VoiceReport report(String text, int hits) {
        return VoiceReport.of(voice, stylometry.measure(voice.profile(), text), hits);
    }

    /** A short text, such as a title, without banned phrases. */
    public String cleaned(String text) {
        return phrases.whole(text);
    }
}
