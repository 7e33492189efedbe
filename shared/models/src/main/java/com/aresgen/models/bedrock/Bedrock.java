package com.aresgen.models.bedrock;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.values.Region;
import com.aresgen.models.ChatProvider;
import com.aresgen.models.Completion;
import com.aresgen.models.Countdown;
import com.aresgen.models.Model;
import com.aresgen.models.Opening;
import com.aresgen.models.Prompt;
import com.aresgen.models.RunningAnswer.Event;
import com.aresgen.models.failure.UpstreamError;
import com.aresgen.models.failure.UpstreamTimeout;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;

/**
 * Models on Amazon Bedrock in one region: Converse for an answer in one piece, ConverseStream for one in events. Each
 * prompt is sent once ({@link Connection}). Safe for threads.
 */
public final class Bedrock implements ChatProvider {
    private final BedrockRuntimeAsyncClient client;
    private final Region region;
    private final InstantSource clock;
    private final Limits limits;

    /**
     * Models of that region.
     *
     * @param client as {@link Connection} sets it up
     */
    public Bedrock(BedrockRuntimeAsyncClient client, Region region, InstantSource clock, Limits limits) {
        this.client = client;
        this.region = region;
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public Completion complete(Model model, Prompt prompt) {
        var time = time(prompt);
        var objections = new Objections();
        var question = Question.about(model, region, prompt, objections);
        return hindrance(objections, time)
                .<Completion>map(Completion.Declined::new)
                .orElseGet(() -> answer(model, prompt, question, time));
    }

    @Override
    public Opening stream(Model model, Prompt prompt) {
        var time = time(prompt);
        var objections = new Objections();
        var question = Question.about(model, region, prompt, objections);
        return hindrance(objections, time)
                .<Opening>map(Opening.Declined::new)
                .orElseGet(() -> begun(model, prompt, question, time));
    }

    private Completion answer(Model model, Prompt prompt, Question question, Countdown time) {
        ConverseRequest request = question.whole();
        var call = client.converse(request);
        try {
            var response = call.get(time.left().toNanos(), TimeUnit.NANOSECONDS);
            return WholeAnswer.read(response, prompt, question.warnings());
        } catch (TimeoutException _) {
            call.cancel(true);
            return new Completion.Declined(new UpstreamTimeout());
        } catch (ExecutionException failed) {
            return new Completion.Declined(Refused.of(failed, model));
        } catch (InterruptedException _) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            return new Completion.Declined(new UpstreamError("The answer was let go before its end."));
        }
    }

    private Opening begun(Model model, Prompt prompt, Question question, Countdown time) {
        var transcript = new Transcript(prompt, question.warnings(), limits.answerCharacters());
        var exchange = Exchange.start(client, question.streamed());
        var answer = new StreamedAnswer(model, exchange, transcript, limits, time);
        return answer.begin() instanceof Event.Broken(Failure failure)
                ? new Opening.Declined(failure)
                : new Opening.Begun(Optional.empty(), answer);
    }

    private Countdown time(Prompt prompt) {
        return Countdown.of(Duration.between(clock.instant(), prompt.deadline()).minus(limits.margin()));
    }

    /** Why nothing is sent at all. */
    private static Optional<Failure> hindrance(Objections objections, Countdown time) {
        return time.left().isPositive() ? objections.failure() : Optional.of(new UpstreamTimeout());
    }
}
