package com.aresgen.models.bedrock;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.values.Region;
import com.aresgen.models.ChatProvider;
import com.aresgen.models.Countdown;
import com.aresgen.models.Prompt;
import com.aresgen.models.answer.AnswerStart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.RunningAnswer.Event;
import com.aresgen.models.catalogue.Model;
import com.aresgen.models.failure.UpstreamError;
import com.aresgen.models.failure.UpstreamTimeout;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;

/**
 * Models on Amazon Bedrock in one region: Converse for an answer in one piece, ConverseStream for one in events. Each
 * prompt is sent once ({@link BedrockClient}). Safe for threads.
 */
public final class Bedrock implements ChatProvider {
    private final BedrockRuntimeAsyncClient client;
    private final Region region;
    private final InstantSource clock;
    private final BedrockLimits limits;

    /**
     * Models of that region.
     *
     * @param client as {@link BedrockClient} sets it up
     */
    public Bedrock(BedrockRuntimeAsyncClient client, Region region, InstantSource clock, BedrockLimits limits) {
        this.client = client;
        this.region = region;
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public Completion complete(Model model, Prompt prompt) {
        var time = until(prompt.deadlines().firstByte());
        var objections = new Objections();
        var question = BedrockRequest.about(model, region, prompt, objections);
        return reasonNotToSend(objections, time)
                .<Completion>map(Completion.Declined::new)
                .orElseGet(() -> answer(model, prompt, question, time));
    }

    @Override
    public AnswerStart stream(Model model, Prompt prompt) {
        var firstEvent = Countdown.of(until(prompt.deadlines().firstByte()).atMost(limits.firstEvent()));
        var objections = new Objections();
        var question = BedrockRequest.about(model, region, prompt, objections);
        return reasonNotToSend(objections, firstEvent)
                .<AnswerStart>map(AnswerStart.Declined::new)
                .orElseGet(() -> begun(model, prompt, question, firstEvent));
    }

    private Completion answer(Model model, Prompt prompt, BedrockRequest question, Countdown time) {
        ConverseRequest request = question.whole();
        var call = client.converse(request);
        try {
            var response = call.get(time.left().toNanos(), TimeUnit.NANOSECONDS);
            return BedrockResponse.read(response, model, prompt, question.warnings());
        } catch (TimeoutException _) {
            call.cancel(true);
            return new Completion.Declined(new UpstreamTimeout());
        } catch (ExecutionException failed) {
            return new Completion.Declined(BedrockErrors.of(failed, model));
        } catch (InterruptedException _) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            return new Completion.Declined(new UpstreamError("The answer was cancelled before its end."));
        }
    }

    private AnswerStart begun(Model model, Prompt prompt, BedrockRequest question, Countdown firstEvent) {
        var transcript = new ConverseEventReader(model, prompt, question.warnings(), limits.answerCharacters());
        var exchange = ConverseStream.start(client, question.streamed());
        var time = until(prompt.deadlines().end());
        var answer = new BedrockStreamedAnswer(model, exchange, transcript, limits, time, firstEvent);
        return answer.begin() instanceof Event.Broken(Failure failure)
                ? new AnswerStart.Declined(failure)
                : new AnswerStart.Begun(Optional.empty(), answer);
    }

    private Countdown until(Instant deadline) {
        return Countdown.of(Duration.between(clock.instant(), deadline).minus(limits.margin()));
    }

    /** The reason to send nothing: no time is left, or Converse cannot express the prompt. */
    private static Optional<Failure> reasonNotToSend(Objections objections, Countdown time) {
        return time.left().isPositive() ? objections.failure() : Optional.of(new UpstreamTimeout());
    }
}
