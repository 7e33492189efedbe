package com.aresgen.chatbots.reply;

import com.aresgen.chatbots.reply.local.ExtractiveReply;
import com.aresgen.chatbots.reply.model.GeneratedReplies;
import com.aresgen.chatbots.reply.task.ReplyOutcome;
import com.aresgen.chatbots.reply.task.ReplyStart;
import com.aresgen.chatbots.reply.task.ReplyTask;
import com.aresgen.models.asking.ModelRouter;
import com.aresgen.models.catalogue.Model;
import jakarta.inject.Inject;

/**
 * Answers questions from what retrieval found: on the embedded engine if the first model of a task is that, else on
 * generating models. Safe for threads.
 */
public final class ReplyEngine {
    private static final String EMBEDDED = "local";

    private final GeneratedReplies models;

    @Inject
    public ReplyEngine(ModelRouter router) {
        this.models = new GeneratedReplies(router);
    }

    /** The whole answer. */
    public ReplyOutcome complete(ReplyTask task) {
        return isEmbedded(task.models().getFirst())
                ? new ReplyOutcome.Replied(new ExtractiveReply(task).reply())
                : models.complete(generating(task));
    }

    /** The same answer sentence by sentence. */
    public ReplyStart stream(ReplyTask task) {
        return isEmbedded(task.models().getFirst())
                ? ReplyStart.of(new ExtractiveReply(task).reply())
                : models.stream(generating(task));
    }

    private static boolean isEmbedded(Model model) {
        return model.provider().equals(EMBEDDED);
    }

    /** The embedded engine understands no prompt, so it is no fallback. */
    private static ReplyTask generating(ReplyTask task) {
        return task.with(
                task.models().stream().filter(model -> !isEmbedded(model)).toList());
    }
}
