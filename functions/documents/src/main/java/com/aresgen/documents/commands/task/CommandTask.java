package com.aresgen.documents.commands.task;

import com.aresgen.documents.commands.body.CommandBody;
import com.aresgen.documents.commands.body.Params;
import com.aresgen.models.Deadlines;
import com.aresgen.models.asking.Meter;
import com.aresgen.models.asking.Spending;
import com.aresgen.models.catalogue.Model;
import com.aresgen.voice.VoiceSession;
import java.util.List;
import java.util.Optional;

/**
 * One command on one text.
 *
 * @param text the whole document at the base revision; its line ends are LF
 * @param from where the selection begins, in UTF-16 units
 * @param to where it ends; a selection is not empty
 * @param models to ask, in this order; the caller has checked that each is available. The first decides whether the
 *     embedded engine works or a generating model
 * @param deadlines for all models together
 * @param meter called for each request to a model
 * @param spentNanos nano-dollars (1e-9 USD) that the command has cost before a model is asked
 */
public record CommandTask(
        CommandBody body,
        String text,
        String title,
        boolean markdown,
        int from,
        int to,
        List<Model> models,
        Optional<VoiceSession> voice,
        Deadlines deadlines,
        Meter meter,
        long spentNanos) {
    public CommandTask {
        models = List.copyOf(models);
        if (models.isEmpty()) {
            throw new IllegalArgumentException("A command names at least one model");
        }
        if (from < 0 || from >= to || to > text.length()) {
            throw new IllegalArgumentException("No selection from " + from + " to " + to + " in " + text.length());
        }
    }

    /** A command that has cost nothing yet. */
    public CommandTask(
            CommandBody body,
            String text,
            String title,
            boolean markdown,
            int from,
            int to,
            List<Model> models,
            Optional<VoiceSession> voice,
            Deadlines deadlines,
            Meter meter) {
        this(body, text, title, markdown, from, to, models, voice, deadlines, meter, 0);
    }

    /** The same task in a voice. */
    public CommandTask in(VoiceSession session) {
        return new CommandTask(
                body, text, title, markdown, from, to, models, Optional.of(session), deadlines, meter, spentNanos);
    }

    /**
     * The same task with the sources that were found in its knowledge base.
     *
     * @param costNanos what the search has cost
     */
    public CommandTask citing(Params.Cite found, long costNanos) {
        return new CommandTask(
                body.with(found),
                text,
                title,
                markdown,
                from,
                to,
                models,
                voice,
                deadlines,
                meter,
                Math.addExact(spentNanos, costNanos));
    }

    /** The same task for other models. */
    public CommandTask with(List<Model> others) {
        return new CommandTask(body, text, title, markdown, from, to, others, voice, deadlines, meter, spentNanos);
    }

    /** What its requests to models are added to. */
    public Spending spending() {
        return new Spending(meter, body.maxCostUsd(), spentNanos);
    }
}
