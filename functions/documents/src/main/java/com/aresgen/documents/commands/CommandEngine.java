package com.aresgen.documents.commands;

import com.aresgen.documents.commands.local.EmbeddedEngine;
import com.aresgen.documents.commands.model.draft.ModelCommands;
import com.aresgen.documents.commands.task.CommandReply;
import com.aresgen.documents.commands.task.CommandScope;
import com.aresgen.documents.commands.task.CommandStart;
import com.aresgen.documents.commands.task.CommandTask;
import com.aresgen.models.asking.ModelRouter;
import com.aresgen.models.catalogue.Model;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Carries out commands: on the embedded engine if the first model of a task is that, else on generating models. It reads
 * and writes no document; its caller applies the edits. Safe for threads.
 */
public final class CommandEngine {
    private static final String EMBEDDED = "local";

    private final EmbeddedEngine embedded;
    private final ModelCommands models;

    @Inject
    public CommandEngine(ModelRouter router) {
        this.embedded = new EmbeddedEngine();
        this.models = new ModelCommands(router);
    }

    /** The whole output. A fault of a model's answer is repaired once. */
    public CommandReply complete(CommandTask task) {
        return switch (scope(task)) {
            case CommandScope.Found.Nothing(var failure) -> new CommandReply.Declined(failure);
            case CommandScope.Found.Part(var scope) ->
                isEmbedded(task) ? embedded.complete(scope) : models.complete(scope);
        };
    }

    /** The output as it is written, once its first event has arrived. Nothing is repaired: what was sent is read. */
    public CommandStart stream(CommandTask task) {
        return switch (scope(task)) {
            case CommandScope.Found.Nothing(var failure) -> new CommandStart.Declined(failure);
            case CommandScope.Found.Part(var scope) ->
                isEmbedded(task) ? CommandStart.of(embedded.complete(scope)) : models.stream(scope);
        };
    }

    private static CommandScope.Found scope(CommandTask task) {
        return CommandScope.of(isEmbedded(task) ? task : generating(task));
    }

    private static boolean isEmbedded(CommandTask task) {
        return isEmbedded(task.models().getFirst());
    }

    private static boolean isEmbedded(Model model) {
        return model.provider().equals(EMBEDDED);
    }

    /** The embedded engine understands no prompt, so it is no fallback. */
    private static CommandTask generating(CommandTask task) {
        List<Model> others =
                task.models().stream().filter(model -> !isEmbedded(model)).toList();
        return task.with(others);
    }
}
