package com.aresgen.documents.commands.model.draft;

import com.aresgen.documents.commands.body.Params;
import com.aresgen.documents.commands.model.AnswerSchema;
import com.aresgen.documents.commands.model.Interview;
import com.aresgen.documents.commands.model.ModelLimits;
import com.aresgen.documents.commands.model.Part;
import com.aresgen.documents.commands.model.section.Expansion;
import com.aresgen.documents.commands.model.section.Rewriting;
import com.aresgen.documents.commands.model.section.SectionPlan;
import com.aresgen.documents.commands.model.section.Translation;
import com.aresgen.documents.commands.task.CommandReply;
import com.aresgen.documents.commands.task.CommandScope;
import com.aresgen.documents.commands.task.CommandStart;
import com.aresgen.http.problem.Failure;
import com.aresgen.models.asking.ModelRouter;
import com.aresgen.models.catalogue.Capability;
import com.aresgen.models.failure.ModelLacksCapability;
import com.aresgen.text.Languages;
import java.util.List;

/**
 * Commands on generating models. Rewrite, expand and translate write the selection section by section, one request each;
 * summarize and outline write one text about it; cite asks for quotes and verifies them. Rewrite asks for edits of
 * paragraphs where a section is long ({@link SectionPlan#LONG} bytes), the models know JSON schemas and no stream has to
 * show the text. Limits are those of {@link ModelLimits}. Safe for threads.
 */
public final class ModelCommands {
    private final ModelRouter router;
    private final Languages languages = Languages.load();

    public ModelCommands(ModelRouter router) {
        this.router = router;
    }

    /** How a command is going to be carried out. */
    private sealed interface Planned {
        record Ready(List<Part> parts) implements Planned {}

        record Refused(Failure failure) implements Planned {}
    }

    public CommandReply complete(CommandScope scope) {
        var interview = new Interview(router, scope.task());
        var limits = ModelLimits.of(scope.task().models());
        if (scope.task().body().params() instanceof Params.Cite params) {
            return new Citations(scope, params, limits, languages).asked(interview);
        }
        return switch (planned(scope, interview, limits, false)) {
            case Planned.Refused(var failure) -> new CommandReply.Declined(failure);
            case Planned.Ready(var parts) -> new Draft(scope, interview, parts).complete();
        };
    }

    /** Citations are complete before their first piece, as no one reads JSON. */
    public CommandStart stream(CommandScope scope) {
        if (scope.task().body().params() instanceof Params.Cite) {
            return CommandStart.of(complete(scope));
        }
        var silent = scope.task().models().stream()
                .filter(model -> !model.capabilities().contains(Capability.STREAMING))
                .findFirst();
        if (silent.isPresent()) {
            var id = silent.get().id();
            return new CommandStart.Declined(
                    new ModelLacksCapability(id, id + " cannot stream. Leave out stream, or choose another model."));
        }
        var interview = new Interview(router, scope.task());
        return switch (planned(scope, interview, ModelLimits.of(scope.task().models()), true)) {
            case Planned.Refused(var failure) -> new CommandStart.Declined(failure);
            case Planned.Ready(var parts) -> StreamedDraft.begin(new Draft(scope, interview, parts));
        };
    }

    private Planned planned(CommandScope scope, Interview interview, ModelLimits limits, boolean streamed) {
        return switch (scope.task().body().params()) {
            case Params.Rewrite params ->
                sections(new SectionPlan(
                        scope, new Rewriting(scope, params), limits, !streamed && AnswerSchema.isUsable(scope.task())));
            case Params.Expand params -> sections(new SectionPlan(scope, new Expansion(scope, params), limits, false));
            case Params.Translate params ->
                sections(new SectionPlan(scope, new Translation(scope, params, languages), limits, false));
            default -> digest(scope, interview, limits);
        };
    }

    private static Planned sections(SectionPlan plan) {
        return plan.tooLong().<Planned>map(Planned.Refused::new).orElseGet(() -> new Planned.Ready(plan.parts()));
    }

    private static Planned digest(CommandScope scope, Interview interview, ModelLimits limits) {
        var digest = new Digest(scope, limits);
        return switch (digest.material(interview)) {
            case Digest.Material.Missing(var failure) -> new Planned.Refused(failure);
            case Digest.Material.Ready(var text) ->
                new Planned.Ready(List.of(digest.part(text, scope.task().body().params())));
        };
    }
}
