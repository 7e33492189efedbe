package com.aresgen.chatbots.reply.model;

import com.aresgen.chatbots.reply.ground.SentenceCheck;
import com.aresgen.chatbots.reply.task.ReplyTask;
import com.aresgen.models.Message;
import com.aresgen.models.Prompt;
import com.aresgen.models.asking.FilterFactory;
import com.aresgen.models.asking.ModelRequest;
import com.aresgen.models.asking.OutputFormat;
import com.aresgen.models.asking.OutputSchema;
import com.aresgen.models.catalogue.Capability;
import com.aresgen.models.catalogue.Model;
import com.aresgen.text.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The requests for answers. Safe for threads. */
final class ReplyRequests {
    private static final int TOKENS = 2_000;
    private static final int TOKENS_FOR_THINKING = 4_000;

    private final ReplyPrompt prompt = ReplyPrompt.load();
    private final Languages languages = Languages.load();
    private final OutputSchema schema = AnswerForm.schema();

    ReplyDraft draft(ReplyTask task) {
        return new ReplyDraft(task, new SentenceCheck(task.chunks(), languages, prompt.secrets(task)));
    }

    ModelRequest first(ReplyTask task, ReplyDraft draft) {
        return request(task, draft, task.models(), prompt.messages(task));
    }

    /** The request that gives an answer back to its model; the others follow in case that it fails now. */
    Optional<ModelRequest> repair(ReplyTask task, ReplyDraft draft) {
        return draft.objection().map(objection -> {
            var models = new ArrayList<>(task.models());
            models.remove(draft.model());
            models.addFirst(draft.model());
            var more = Stream.of(new Message("assistant", draft.shown()), new Message("user", objection));
            return request(
                    task,
                    draft,
                    models,
                    Stream.concat(prompt.messages(task).stream(), more).toList());
        });
    }

    /** Quotes are not the bot's words, so no filter of the voice reads the JSON: the draft applies it to sentences. */
    private ModelRequest request(ReplyTask task, ReplyDraft draft, List<Model> models, List<Message> messages) {
        var asked = new Prompt(messages, Optional.of(tokens(models)), List.of(), Map.of(), task.deadlines());
        var plain = new ModelRequest(
                models, asked, new OutputFormat.Text(), draft.cost().left());
        var formed = models.stream().allMatch(model -> model.capabilities().contains(Capability.JSON_SCHEMA))
                ? plain.answeringWith(schema)
                : plain;
        return task.voice()
                .map(voice -> voice.applied(formed).filteredBy(FilterFactory.NONE))
                .orElse(formed);
    }

    private static int tokens(List<Model> models) {
        var thinks = models.stream().anyMatch(model -> model.capabilities().contains(Capability.REASONING));
        var most = models.stream().mapToInt(Model::maxOutputTokens).min().orElseThrow();
        return Math.min(most, TOKENS + (thinks ? TOKENS_FOR_THINKING : 0));
    }
}
