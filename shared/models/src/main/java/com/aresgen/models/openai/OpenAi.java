package com.aresgen.models.openai;

import com.aresgen.http.problem.Failure;
import com.aresgen.models.ChatProvider;
import com.aresgen.models.Countdown;
import com.aresgen.models.Prompt;
import com.aresgen.models.answer.AnswerStart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.RunningAnswer.Event;
import com.aresgen.models.catalogue.Model;
import com.aresgen.models.failure.UpstreamError;
import com.aresgen.models.failure.UpstreamTimeout;
import com.aresgen.models.openai.chunk.ChunkReader;
import com.aresgen.models.openai.error.OpenAiErrors;
import com.aresgen.models.openai.exchange.HttpSender;
import com.aresgen.models.openai.exchange.OpenAiExchange;
import com.aresgen.models.openai.exchange.OpenAiLimits;
import com.aresgen.models.openai.exchange.ServerAddress;
import com.aresgen.models.openai.exchange.Signal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Models on one server that speaks OpenAI's chat completions. Each prompt is sent once, because a failed
 * attempt may have been charged; callers and fallbacks decide whether to try again. Safe for threads.
 */
public final class OpenAi implements ChatProvider {
    private final ServerAddress server;
    private final Supplier<Optional<String>> key;
    private final InstantSource clock;
    private final OpenAiLimits limits;

    /**
     * @param baseUrl such as {@code https://host/v1}; a fault in it is an {@link IllegalArgumentException}
     * @param key read for each prompt; if empty, no Authorization is sent
     */
    public OpenAi(String baseUrl, Supplier<Optional<String>> key, InstantSource clock) {
        this(baseUrl, key, clock, OpenAiLimits.STANDARD);
    }

    public OpenAi(String baseUrl, Supplier<Optional<String>> key, InstantSource clock, OpenAiLimits limits) {
        this.server = ServerAddress.at(baseUrl);
        this.key = key;
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public Completion complete(Model model, Prompt prompt) {
        var time = until(prompt.deadlines().firstByte());
        if (!time.left().isPositive()) {
            return new Completion.Declined(new UpstreamTimeout());
        }
        var secret = ServerAddress.usable(key.get());
        var refused = new OpenAiErrors(model, secret, clock);
        try (var exchange = ask(model, prompt, secret, time, false)) {
            return switch (exchange.next(time.left())) {
                case Signal.Whole answer
                when answer.isGood() ->
                    OpenAiResponse.read(answer, new ChunkReader(prompt, refused, limits.answerBytes()));
                case Signal.Whole refusal -> new Completion.Declined(refused.read(refusal));
                case Signal.Fault(Failure failure) -> new Completion.Declined(failure);
                default ->
                    new Completion.Declined(
                            new UpstreamError("The model's server answered with a stream, which was not asked for."));
            };
        }
    }

    @Override
    public AnswerStart stream(Model model, Prompt prompt) {
        var times = new OpenAiStreamedAnswer.Times(
                until(prompt.deadlines().end()),
                Countdown.of(until(prompt.deadlines().firstByte()).atMost(limits.firstEvent())));
        if (!times.untilFirst().isPositive()) {
            return new AnswerStart.Declined(new UpstreamTimeout());
        }
        var secret = ServerAddress.usable(key.get());
        var refused = new OpenAiErrors(model, secret, clock);
        var transcript = new ChunkReader(prompt, refused, limits.answerBytes());
        var exchange = ask(model, prompt, secret, times.all(), true);
        return switch (exchange.next(times.untilFirst())) {
            case Signal.Whole answer when answer.isGood() -> begun(OpenAiResponse.read(answer, transcript));
            case Signal.Whole refusal -> new AnswerStart.Declined(refused.read(refusal));
            case Signal first -> begun(new OpenAiStreamedAnswer(exchange, first, transcript, limits, times));
        };
    }

    private static AnswerStart begun(Completion completion) {
        return switch (completion) {
            case Completion.Answered answer ->
                new AnswerStart.Begun(answer.fingerprint(), new SingleEventAnswer(answer));
            case Completion.Declined(Failure failure) -> new AnswerStart.Declined(failure);
        };
    }

    private static AnswerStart begun(OpenAiStreamedAnswer answer) {
        return answer.begin() instanceof Event.Broken(Failure failure)
                ? new AnswerStart.Declined(failure)
                : new AnswerStart.Begun(answer.fingerprint(), answer);
    }

    private OpenAiExchange ask(Model model, Prompt prompt, Optional<String> secret, Countdown time, boolean streamed) {
        var body = OpenAiRequest.about(model, prompt, server.completions(), streamed);
        return OpenAiExchange.start(new HttpSender(server.completions(), secret, body, limits, time));
    }

    private Countdown until(Instant deadline) {
        return Countdown.of(Duration.between(clock.instant(), deadline).minus(limits.margin()));
    }
}
