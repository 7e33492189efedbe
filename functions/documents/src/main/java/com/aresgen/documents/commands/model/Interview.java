package com.aresgen.documents.commands.model;

import com.aresgen.documents.commands.task.CommandTask;
import com.aresgen.http.problem.Failure;
import com.aresgen.models.Deadlines;
import com.aresgen.models.Message;
import com.aresgen.models.Prompt;
import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.FinishReason;
import com.aresgen.models.answer.Warning;
import com.aresgen.models.asking.MeteredAnswer;
import com.aresgen.models.asking.ModelReply;
import com.aresgen.models.asking.ModelRequest;
import com.aresgen.models.asking.ModelRouter;
import com.aresgen.models.asking.OutputFormat;
import com.aresgen.models.asking.Spending;
import com.aresgen.models.catalogue.Model;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The requests of one command to its models: on the terms of the task, which hold for all of them together. An answer with
 * a fault goes back to its model once, and one in JSON of another form once before that, by the router. The model that
 * answered first is asked first from then on, so that one text has one author. For one thread.
 */
public final class Interview {
    private final ModelRouter router;
    private final CommandTask task;
    private final Spending spending;
    private final Set<Warning> warnings = new LinkedHashSet<>();
    private List<Model> models;
    private Deadlines deadlines;

    public Interview(ModelRouter router, CommandTask task) {
        this.router = router;
        this.task = task;
        this.spending = task.spending();
        this.models = task.models();
        this.deadlines = task.deadlines();
    }

    /** What an answer was read as, or the failure to report. */
    public sealed interface Reply<T> {
        record Read<T>(T value) implements Reply<T> {}

        record Declined<T>(Failure failure) implements Reply<T> {}
    }

    public CommandTask task() {
        return task;
    }

    public Spending spending() {
        return spending;
    }

    /** The model that answered last; the first one before that. */
    public Model model() {
        return models.getFirst();
    }

    /** Notes about the answers so far, each once. */
    public List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    /** A whole answer. */
    public <T> Reply<T> ask(Question<T> question) {
        return switch (router.complete(request(question, question.messages()), spending)) {
            case ModelReply.Declined(var failure) -> new Reply.Declined<>(failure);
            case ModelReply.Answered(var model, var answer) -> {
                prefer(model);
                yield switch (read(question, answer)) {
                    case Reading.Good<T>(var value) -> new Reply.Read<>(value);
                    case Reading.Bad<T> bad ->
                        isFinal(answer) ? declined(bad, 1) : repaired(question, answer.piece(), bad);
                };
            }
        };
    }

    /** An answer that has begun, and with it the caller's; it is read by {@link #read} at its end. */
    public ModelReply<MeteredAnswer> stream(Question<?> question) {
        var reply = router.stream(request(question, question.messages()), spending);
        if (reply instanceof ModelReply.Answered<MeteredAnswer>(var model, var _)) {
            prefer(model);
            deadlines = deadlines.begun();
        }
        return reply;
    }

    /** A model without JSON schemas is told the form by the prompt alone, so JSON is checked here as well. */
    public <T> Reading<T> read(Question<T> question, Completion.Answered answer) {
        warnings.addAll(answer.warnings());
        var unusable = fault(answer);
        if (unusable.isPresent()) {
            return Reading.Bad.unusable(unusable.get());
        }
        var text = content(answer.piece());
        if (question.schema().isEmpty()) {
            return question.reader().apply(text);
        }
        var json = ModelText.unfenced(text);
        return question.schema().get().fault(json).isPresent()
                ? Reading.Bad.unusable("it is not JSON of the form that was asked for")
                : question.reader().apply(json);
    }

    public Failure failure(Reading.Bad<?> bad, int attempts) {
        return new UnusableAnswer(bad.problem(), model().id(), bad.shown(), attempts);
    }

    private <T> Reply<T> repaired(Question<T> question, AnswerPart first, Reading.Bad<T> fault) {
        var messages = Stream.concat(
                        question.messages().stream(),
                        Stream.of(
                                new Message("assistant", shown(first)),
                                new Message(
                                        "user",
                                        "Your answer cannot be used: " + fault.fault()
                                                + ". Answer again, as a whole and by the same rules.")))
                .toList();
        return switch (router.complete(request(question, messages), spending)) {
            case ModelReply.Declined(var failure) -> new Reply.Declined<>(failure);
            case ModelReply.Answered(var model, var answer) -> {
                prefer(model);
                yield switch (read(question, answer)) {
                    case Reading.Good<T>(var value) -> new Reply.Read<>(value);
                    case Reading.Bad<T> bad -> declined(bad, 2);
                };
            }
        };
    }

    private <T> Reply<T> declined(Reading.Bad<T> bad, int attempts) {
        return new Reply.Declined<>(failure(bad, attempts));
    }

    private ModelRequest request(Question<?> question, List<Message> messages) {
        var prompt = new Prompt(messages, Optional.of(question.maxTokens()), List.of(), Map.of(), deadlines);
        var plain = new ModelRequest(models, prompt, new OutputFormat.Text(), spending.left());
        var formed = question.schema()
                .filter(_ -> AnswerSchema.isKnownTo(models))
                .map(plain::answeringWith)
                .orElse(plain);
        return question.voiced()
                ? task.voice().map(voice -> voice.applied(formed)).orElse(formed)
                : formed;
    }

    private void prefer(Model answered) {
        var order = new ArrayList<>(models);
        order.remove(answered);
        order.addFirst(answered);
        models = List.copyOf(order);
    }

    private static String content(AnswerPart piece) {
        return ModelText.normal(Objects.requireNonNullElse(piece.content(), ""));
    }

    /** Some models take no empty message. */
    private static String shown(AnswerPart piece) {
        var text = content(piece);
        return text.isBlank() ? "(no text)" : text;
    }

    /** Why an answer is no whole text, in half a sentence. */
    private static Optional<String> fault(Completion.Answered answer) {
        if (answer.piece().refusal() != null) {
            return Optional.of("the model refuses to answer");
        }
        return switch (answer.finish()) {
            case STOP -> Optional.empty();
            case LENGTH -> Optional.of("it is too long and was cut");
            case CONTENT_FILTER -> Optional.of("a filter or a phrase that the voice bans ended it");
            case TOOL_CALLS -> Optional.of("it calls a tool");
        };
    }

    /** Whether asking again would be in vain. */
    private static boolean isFinal(Completion.Answered answer) {
        return answer.piece().refusal() != null || answer.finish() == FinishReason.CONTENT_FILTER;
    }
}
