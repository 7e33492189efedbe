package com.aresgen.models.openai;

import com.aresgen.models.Deadlines;
import com.aresgen.models.Message;
import com.aresgen.models.Prompt;
import com.aresgen.models.answer.AnswerStart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.RunningAnswer.Event;
import com.aresgen.models.catalogue.Catalogue;
import com.aresgen.models.catalogue.Model;
import com.aresgen.models.openai.exchange.OpenAiLimits;
import com.aresgen.models.upstream.AnswerEvents;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prompts for the tests, and both ways of calling. */
final class OpenAiCalls {
    static final Model MODEL = Catalogue.load().find("remote/acme/fine-1:3b").orElseThrow();
    static final String KEY = "sk-very-secret-0123456789";

    /** Small, so that a test waits for no longer than a second. */
    static final OpenAiLimits SMALL = new OpenAiLimits(
            Duration.ofSeconds(2),
            Duration.ofMillis(400),
            Duration.ofMillis(400),
            Duration.ofMillis(200),
            Duration.ofMillis(100),
            100_000,
            400_000,
            50_000);

    private OpenAiCalls() {}

    static OpenAi provider(Upstream upstream) {
        return provider(upstream.baseUrl());
    }

    static OpenAi provider(String baseUrl) {
        return new OpenAi(baseUrl, () -> Optional.of(KEY), InstantSource.system(), SMALL);
    }

    /** With the limits of the deployed API. */
    static OpenAi patient(Upstream upstream) {
        return new OpenAi(upstream.baseUrl(), () -> Optional.of(KEY), InstantSource.system(), OpenAiLimits.STANDARD);
    }

    static Prompt prompt() {
        return prompt(Duration.ofSeconds(20));
    }

    static Prompt prompt(Duration time) {
        return prompt(time, time);
    }

    static Prompt prompt(Duration firstByte, Duration time) {
        var now = InstantSource.system().instant();
        return new Prompt(
                List.of(new Message("user", "Say hello to the world.")),
                Optional.empty(),
                List.of(),
                Map.of(),
                new Deadlines(now.plus(firstByte), now.plus(time)));
    }

    static Completion complete(Upstream upstream) {
        return provider(upstream).complete(MODEL, prompt());
    }

    static AnswerStart stream(Upstream upstream) {
        return provider(upstream).stream(MODEL, prompt());
    }

    /** All events of a streamed answer, its end included. */
    static List<Event> events(Upstream upstream) {
        return AnswerEvents.of(stream(upstream));
    }

    static ServerScript repeatSlowly(String text) {
        return socket -> {
            while (true) {
                ServerScript.raw(text)
                        .then(ServerScript.pause(Duration.ofMillis(50)))
                        .play(socket);
            }
        };
    }
}
