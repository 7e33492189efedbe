package com.aresgen.models.asking;

import com.aresgen.models.Message;
import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.AnswerSoFar;
import com.aresgen.models.answer.AnswerStart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.RunningAnswer;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.catalogue.Model;
import com.aresgen.models.failure.OutputSchemaMismatch;
import java.util.Optional;

/**
 * A streamed answer that is collected and metered while it is read. An answer in another form than the request wants
 * ends as {@link Event.Broken}: its pieces are sent already and cannot be repaired. One thread reads; any may close.
 */
public final class MeteredAnswer implements RunningAnswer {
    private final AnswerStart.Begun begun;
    private final Model model;
    private final ModelRequest request;
    private final Meter meter;
    private final AnswerSoFar soFar = new AnswerSoFar();
    private boolean metered;

    MeteredAnswer(AnswerStart.Begun begun, Model model, ModelRequest request, Meter meter) {
        this.begun = begun;
        this.model = model;
        this.request = request;
        this.meter = meter;
    }

    /** The part of an answer that had arrived when its reader left; the usage is an estimate. */
    public record Part(AnswerPart piece, TokenUsage usage) {}

    /** As in {@link Completion.Answered}. */
    public Optional<String> fingerprint() {
        return begun.fingerprint();
    }

    @Override
    public Event next() {
        return switch (begun.answer().next()) {
            case Event.Part part -> {
                soFar.add(part.part());
                yield part;
            }
            case Event.Ended ended -> checked(ended);
            case Event.Broken broken -> {
                meter(usageSoFar());
                yield broken;
            }
        };
    }

    /** The answer as one, after its end. */
    public Completion.Answered whole(Event.Ended end) {
        return new Completion.Answered(soFar.piece(), end.finish(), end.usage(), fingerprint(), end.warnings());
    }

    /** Ends an answer whose reader needs no more of it. */
    public Part abandon() {
        close();
        var usage = usageSoFar();
        meter(usage);
        return new Part(soFar.piece(), usage);
    }

    @Override
    public void close() {
        begun.answer().close();
    }

    private Event checked(Event.Ended ended) {
        meter(ended.usage());
        return request.format()
                .fault(whole(ended))
                .<Event>map(fault -> new Event.Broken(new OutputSchemaMismatch(
                        "The model did not keep to the form that was asked for: " + fault + ".")))
                .orElse(ended);
    }

    private void meter(TokenUsage usage) {
        if (!metered) {
            metered = true;
            meter.used(model, usage);
        }
    }

    /** Estimated, since a model reports its usage only at the end. */
    private TokenUsage usageSoFar() {
        return TokenUsage.estimated(request.prompt().messages().stream().map(Message::text), soFar.piece());
    }
}
