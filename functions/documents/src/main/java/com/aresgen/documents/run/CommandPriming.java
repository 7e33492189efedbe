package com.aresgen.documents.run;

import com.aresgen.documents.commands.CommandEngine;
import com.aresgen.documents.commands.body.CommandBody;
import com.aresgen.documents.commands.task.CommandTask;
import com.aresgen.http.body.Fields;
import com.aresgen.http.json.Json;
import com.aresgen.models.Deadlines;
import com.aresgen.models.asking.ModelChoice;
import com.aresgen.models.asking.ModelChoice.Choice;
import com.aresgen.models.asking.ModelPriming;
import com.aresgen.models.catalogue.Model;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Runs a command on the embedded engine, which needs nothing outside this process, so that its classes are loaded, and
 * those of calls of other models.
 */
final class CommandPriming {
    private static final String BODY = "{\"command\":\"rewrite\",\"params\":{\"tone\":\"formal\"}}";
    private static final String TEXT = "# Title\n\nIt doesn't keep `code` in memory.\n";

    private final CommandEngine engine;
    private final ModelChoice choice;
    private final ModelPriming remote;

    @Inject
    CommandPriming(CommandEngine engine, ModelChoice choice, ModelPriming remote) {
        this.engine = engine;
        this.choice = choice;
        this.remote = remote;
    }

    void prime() {
        remote.prime();
        if (choice.of(List.of(new ModelChoice.Named("local/extractive-1", "/model")))
                instanceof Choice.Chosen(List<Model> models)) {
            var body = CommandBody.read(Fields.of(Json.MAPPER.readTree(BODY)));
            var _ = engine.complete(new CommandTask(
                    body,
                    TEXT,
                    "",
                    true,
                    0,
                    TEXT.length(),
                    models,
                    Optional.empty(),
                    Deadlines.of(Instant.MAX),
                    (_, _) -> {}));
        }
    }
}
