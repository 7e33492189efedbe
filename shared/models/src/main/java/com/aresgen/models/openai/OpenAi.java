package com.aresgen.models.openai;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import com.aresgen.models.AnswerStart;
import com.aresgen.models.ChatProvider;
import com.aresgen.models.Completion;
import com.aresgen.models.Countdown;
import com.aresgen.models.Model;
import com.aresgen.models.ModelOption;
import com.aresgen.models.Prompt;
import com.aresgen.models.RunningAnswer.Event;
import com.aresgen.models.failure.UnsupportedParameter;
import com.aresgen.models.failure.UpstreamError;
import com.aresgen.models.failure.UpstreamTimeout;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Models on one server that speaks OpenAI's chat completions. Each prompt is sent once: whether a failed attempt was
 * paid for cannot be known from here, and callers and fallbacks try again where they see fit. Safe for threads.
 */
public final class OpenAi implements ChatProvider {
    private final ServerAddress server;
    private final Supplier<Optional<String>> key;
    private final InstantSource clock;
    private final OpenAiLimits limits;

    /**
     * @param baseUrl such as {@code https://host/v1}; a fault in it is an {@link IllegalArgumentException}
     * @param key asked for with each prompt; none: no Authorization is sent
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
        var time = time(prompt);
        var hindrance = hindrance(model, prompt, time);
        if (hindrance.isPresent()) {
            return new Completion.Declined(hindrance.get());
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
        var times = new OpenAiStreamedAnswer.Times(time(prompt), Countdown.of(limits.firstEvent()));
        var hindrance = hindrance(model, prompt, times.all());
        if (hindrance.isPresent()) {
            return new AnswerStart.Declined(hindrance.get());
        }
        var secret = ServerAddress.usable(key.get());
        var refused = new OpenAiErrors(model, secret, clock);
        var transcript = new ChunkReader(prompt, refused, limits.answerBytes());
        var exchange = ask(model, prompt, secret, times.all(), true);
        return switch (exchange.next(times.all().atMost(times.first().left()))) {
            case Signal.Whole answer when answer.isGood() -> told(OpenAiResponse.read(answer, transcript));
            case Signal.Whole refusal -> new AnswerStart.Declined(refused.read(refusal));
            case Signal first -> begun(new OpenAiStreamedAnswer(exchange, first, transcript, limits, times));
        };
    }

    private static AnswerStart told(Completion completion) {
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

    private Countdown time(Prompt prompt) {
        return Countdown.of(Duration.between(clock.instant(), prompt.deadline()).minus(limits.margin()));
    }

    /** Why nothing is sent at all. */
    private static Optional<Failure> hindrance(Model model, Prompt prompt, Countdown time) {
        if (!time.left().isPositive()) {
            return Optional.of(new UpstreamTimeout());
        }
        // A piece of an answer has no place for sound, and to drop what was paid for is no way out.
        return prompt.options().containsKey(ModelOption.AUDIO)
                ? Optional.of(new UnsupportedParameter(List.of(new Violation(
                        "/audio", Problem.UNSUPPORTED_PARAMETER.code(), model.id() + " answers in text only here."))))
                : Optional.empty();
    }
}
