package com.aresgen.chatbots.reply.model;

import com.aresgen.chatbots.reply.task.ReplyOutcome;
import com.aresgen.chatbots.reply.task.ReplyStart;
import com.aresgen.chatbots.reply.task.ReplyTask;
import com.aresgen.http.problem.Failure;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.asking.MeteredAnswer;
import com.aresgen.models.asking.ModelReply;
import com.aresgen.models.asking.ModelRequest;
import com.aresgen.models.asking.ModelRouter;
import com.aresgen.models.catalogue.Capability;
import com.aresgen.models.failure.BudgetExceeded;
import com.aresgen.models.failure.ModelLacksCapability;
import com.aresgen.models.failure.OutputSchemaMismatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers of generating models: one request, and a second one if a sentence is refused. Without chunks no model is asked.
 * Safe for threads.
 */
public final class GeneratedReplies {
    private final ModelRouter router;
    private final ReplyRequests requests = new ReplyRequests();

    public GeneratedReplies(ModelRouter router) {
        this.router = router;
    }

    /** The whole answer. */
    public ReplyOutcome complete(ReplyTask task) {
        var draft = requests.draft(task);
        if (task.chunks().isEmpty()) {
            return new ReplyOutcome.Replied(draft.reply());
        }
        var round = ask(draft, requests.first(task, draft));
        return round.failure()
                .or(() -> repaired(task, draft).failure())
                .<ReplyOutcome>map(ReplyOutcome.Declined::new)
                .orElseGet(() -> new ReplyOutcome.Replied(draft.reply()));
    }

    /** The answer sentence by sentence, once the first event of a model has arrived. */
    public ReplyStart stream(ReplyTask task) {
        var draft = requests.draft(task);
        if (task.chunks().isEmpty()) {
            return ReplyStart.of(draft.reply());
        }
        var silent = task.models().stream()
                .filter(model -> !model.capabilities().contains(Capability.STREAMING))
                .findFirst();
        if (silent.isPresent()) {
            var id = silent.get().id();
            return new ReplyStart.Declined(
                    new ModelLacksCapability(id, id + " cannot stream. Leave out stream, or choose another model."));
        }
        return switch (router.stream(requests.first(task, draft), draft.cost())) {
            case ModelReply.Declined<MeteredAnswer>(var failure) -> new ReplyStart.Declined(failure);
            case ModelReply.Answered<MeteredAnswer>(var model, var answer) -> {
                draft.begin(model);
                yield new ReplyStart.Running(new StreamedReply(draft, answer, () -> repaired(task.begun(), draft)));
            }
        };
    }

    /**
     * What a request added to a draft.
     *
     * @param failure of a draft without any sentence; one with sentences ends with these
     */
    record Round(List<String> pieces, Optional<Failure> failure) {}

    private Round repaired(ReplyTask task, ReplyDraft draft) {
        return requests.repair(task, draft)
                .map(request -> ask(draft, request))
                .orElseGet(() -> new Round(List.of(), Optional.empty()));
    }

    /** A draft that has been paid for is no failure, if there is a sentence in it or its repair would cost too much. */
    private static boolean isEnd(ReplyDraft draft, Failure failure) {
        return draft.isEmpty()
                && !(failure instanceof BudgetExceeded && draft.objection().isPresent());
    }

    private Round ask(ReplyDraft draft, ModelRequest request) {
        var pieces = new ArrayList<String>();
        switch (router.complete(request, draft.cost())) {
            case ModelReply.Declined<Completion.Answered>(OutputSchemaMismatch _) ->
                draft.hopeless("it is not JSON of the form that was asked for");
            case ModelReply.Declined<Completion.Answered>(var failure) -> {
                return new Round(List.of(), isEnd(draft, failure) ? Optional.of(failure) : Optional.empty());
            }
            case ModelReply.Answered<Completion.Answered>(var model, var answer) -> {
                draft.begin(model);
                var content = answer.piece().content();
                pieces.addAll(draft.read(content == null ? "" : content));
                draft.end(answer.finish(), answer.piece().refusal() != null, answer.warnings());
            }
        }
        return new Round(pieces, Optional.empty());
    }
}
