package com.aresgen.documents.commands.model.draft;

import com.aresgen.documents.commands.body.CitableSource;
import com.aresgen.documents.commands.body.Params;
import com.aresgen.documents.commands.cite.CitableSentences;
import com.aresgen.documents.commands.cite.CitedText;
import com.aresgen.documents.commands.cite.FoundQuote;
import com.aresgen.documents.commands.model.AnswerSchema;
import com.aresgen.documents.commands.model.DataMessage;
import com.aresgen.documents.commands.model.Interview;
import com.aresgen.documents.commands.model.ModelLimits;
import com.aresgen.documents.commands.model.PromptText;
import com.aresgen.documents.commands.model.Question;
import com.aresgen.documents.commands.model.Reading;
import com.aresgen.documents.commands.model.SelectionTooLong;
import com.aresgen.documents.commands.model.SharedSlots;
import com.aresgen.documents.commands.task.CommandReply;
import com.aresgen.documents.commands.task.CommandScope;
import com.aresgen.documents.commands.text.Span;
import com.aresgen.http.json.Json;
import com.aresgen.models.Message;
import com.aresgen.text.Languages;
import com.aresgen.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Citations that a model proposes and this verifies: a quote that is not in its source character by character, a quote of
 * fewer than {@value #SHORTEST} characters, an unknown source or an unknown sentence is dropped and counted. The model
 * writes nothing into the document, so no voice is applied and nothing is repaired but the form of its answers.
 */
final class Citations {
    private static final int SHORTEST = 8;
    private static final int BYTES_A_CITATION = 500;

    private final CommandScope scope;
    private final Params.Cite params;
    private final ModelLimits limits;
    private final List<Span> sentences;
    private final Map<String, CitableSource> sources;
    private final List<FoundQuote> found = new ArrayList<>();
    private int dropped;

    Citations(CommandScope scope, Params.Cite params, ModelLimits limits, Languages languages) {
        this.scope = scope;
        this.params = params;
        this.limits = limits;
        this.sentences = CitableSentences.of(scope, Text.of(scope.text(), languages.of(scope.text())));
        this.sources = params.sources().stream().collect(Collectors.toMap(CitableSource::id, Function.identity()));
    }

    CommandReply asked(Interview interview) {
        var batches = SourceBatches.of(params.sources(), limits.read());
        List<List<Integer>> groups = params.sources().isEmpty() ? List.of() : groups();
        if (batches.size() * groups.size() > ModelLimits.MOST_REQUESTS) {
            return new CommandReply.Declined(new SelectionTooLong(
                    "The selection and its sources are",
                    scope.text().length(),
                    (long) limits.written(1) * ModelLimits.MOST_REQUESTS / batches.size()));
        }
        for (var group : groups) {
            for (var batch : batches) {
                if (interview.ask(question(group, batch)) instanceof Interview.Reply.Declined<JsonNode>(var failure)) {
                    return new CommandReply.Declined(failure);
                }
            }
        }
        var result = new CitedText(scope, params, found).result(dropped);
        return new CommandReply.Done(result.placed(scope, interview.model(), interview.spending()));
    }

    /** Numbers of sentences that one request holds. */
    private List<List<Integer>> groups() {
        var groups = new ArrayList<List<Integer>>();
        var bytes = 0;
        for (var number = 0; number < sentences.size(); number++) {
            var more = text(number).getBytes(StandardCharsets.UTF_8).length;
            if (groups.isEmpty() || bytes + more > limits.written(1)) {
                groups.add(new ArrayList<>());
                bytes = 0;
            }
            groups.getLast().add(number);
            bytes += more;
        }
        return groups;
    }

    private String text(int number) {
        return sentences.get(number).of(scope.structure().text()).replaceAll("\\s+", " ");
    }

    private Question<JsonNode> question(List<Integer> group, String batch) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("title", scope.task().title());
        texts.put("instructions", scope.task().body().instructions().orElse(""));
        texts.put(
                "sentences",
                group.stream().map(number -> (number + 1) + ": " + text(number)).collect(Collectors.joining("\n")));
        texts.put("sources", batch);
        var data = DataMessage.of(texts);
        var slots = new HashMap<>(SharedSlots.slots(data));
        var system = new Message("system", PromptText.named("cite").filled(slots));
        return new Question<>(
                List.of(system, data.message()),
                limits.tokens((long) group.size() * BYTES_A_CITATION),
                Optional.of(AnswerSchema.citations()),
                false,
                this::read);
    }

    private Reading<JsonNode> read(String answer) {
        var citations = Json.MAPPER.readTree(answer).path("citations");
        for (var citation : citations) {
            verified(citation).ifPresentOrElse(found::add, () -> dropped++);
        }
        return new Reading.Good<>(citations);
    }

    private Optional<FoundQuote> verified(JsonNode citation) {
        var number = citation.path("sentence").decimalValue().intValue() - 1;
        var source = Optional.ofNullable(sources.get(citation.path("source_id").stringValue()));
        var quote = citation.path("quote").stringValue();
        if (number < 0
                || number >= sentences.size()
                || quote.strip().codePoints().count() < SHORTEST) {
            return Optional.empty();
        }
        return source.flatMap(each -> quoted(sentences.get(number), each, quote));
    }

    private static Optional<FoundQuote> quoted(Span sentence, CitableSource source, String quote) {
        return source.passages().stream()
                .filter(passage -> passage.text().contains(quote))
                .findFirst()
                .map(passage -> {
                    var at = passage.text().indexOf(quote);
                    return new FoundQuote(sentence, source, passage, new Span(at, at + quote.length()));
                });
    }
}
