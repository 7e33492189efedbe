package com.aresgen.models.bedrock;

import com.aresgen.http.values.Region;
import com.aresgen.models.Deadlines;
import com.aresgen.models.Message;
import com.aresgen.models.Prompt;
import com.aresgen.models.answer.AnswerStart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.RunningAnswer.Event;
import com.aresgen.models.catalogue.Catalogue;
import com.aresgen.models.catalogue.Model;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;

/**
 * Loads before a snapshot what the first call of a model on Bedrock needs, more than all else of a function: asks a
 * double of Bedrock in this process, whole and streamed, over the HTTP client of the calls themselves. Nothing is sent
 * to AWS, and no connection is left.
 */
public final class BedrockPriming {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Catalogue catalogue;
    private final Region region;
    private final InstantSource clock;
    private final Function<URI, BedrockRuntimeAsyncClient> clients;

    /** @param clients makes clients as that of the function, but of another address and with no one's credentials */
    public BedrockPriming(
            Catalogue catalogue, Region region, InstantSource clock, Function<URI, BedrockRuntimeAsyncClient> clients) {
        this.catalogue = catalogue;
        this.region = region;
        this.clock = clock;
        this.clients = clients;
    }

    /** Throws IllegalStateException if the double is not understood. */
    public void prime() {
        var model = catalogue.all().stream()
                .filter(each ->
                        each.provider().equals("bedrock") && each.regions().contains(region.wire()))
                .findFirst()
                .orElseThrow();
        try (var stand = BedrockDouble.open();
                var client = clients.apply(stand.address())) {
            var bedrock = new Bedrock(client, region, clock, BedrockLimits.STANDARD);
            check(bedrock.complete(model, prompt()));
            readToItsEnd(bedrock.stream(model, prompt()));
        }
        handshakeWithNobody(model);
    }

    /** TLS is set up for a connection that is then refused. */
    private void handshakeWithNobody(Model model) {
        try (var bound = new Socket()) {
            bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            try (var client = clients.apply(URI.create("https://127.0.0.1:" + bound.getLocalPort()))) {
                var _ = new Bedrock(client, region, clock, BedrockLimits.STANDARD).complete(model, prompt());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Prompt prompt() {
        return new Prompt(
                List.of(new Message("system", "Be brief."), new Message("user", "Say hello.")),
                Optional.empty(),
                List.of(),
                Map.of(),
                Deadlines.of(clock.instant().plus(PATIENCE)));
    }

    private static void check(Completion completion) {
        if (completion instanceof Completion.Declined(var failure)) {
            throw new IllegalStateException("The double's answer was not understood: " + failure.detail());
        }
    }

    private static void readToItsEnd(AnswerStart start) {
        switch (start) {
            case AnswerStart.Declined(var failure) ->
                throw new IllegalStateException("The double's stream was not understood: " + failure.detail());
            case AnswerStart.Begun(var _, var answer) -> {
                var event = answer.next();
                while (event instanceof Event.Part) {
                    event = answer.next();
                }
                if (event instanceof Event.Broken(var failure)) {
                    throw new IllegalStateException("The double's stream broke: " + failure.detail());
                }
            }
        }
    }
}
