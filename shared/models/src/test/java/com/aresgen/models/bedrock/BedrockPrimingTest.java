package com.aresgen.models.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aresgen.http.values.Region;
import com.aresgen.models.catalogue.Catalogue;
import com.aresgen.models.upstream.BedrockWire;
import com.aresgen.models.upstream.Upstream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;

/** Before a snapshot Bedrock's client calls a double in this process, and is left as if it had called no one. */
final class BedrockPrimingTest {
    private static final String ESTABLISHED = "01";
    private static final String CLOSE_WAIT = "08";

    @AutoClose
    private final SdkAsyncHttpClient connections = BedrockClient.connections();

    private final List<URI> called = new ArrayList<>();

    @Test
    void asksThisProcessOnlyAndLeavesNoConnection() throws Exception {
        priming(address -> address).prime();

        assertThat(called)
                .extracting(URI::getScheme)
                .as("answers over plain sockets, and TLS as far as it goes")
                .containsExactlyInAnyOrder("http", "https");
        assertThat(called).extracting(URI::getHost).allMatch(host -> host.equals("127.0.0.1"));
        for (var round = 0; round < 100 && !connected().isEmpty(); round++) {
            Thread.sleep(20);
        }
        assertThat(connected()).isEmpty();
    }

    @Test
    void theSameConnectionsServeTheCallsThatFollow() throws Exception {
        try (var bedrock = Upstream.playing()) {
            priming(address -> address).prime();
            bedrock.play(BedrockWire.answer("{\"text\":\"Hi\"}", "end_turn", BedrockCalls.USAGE));

            try (var client = client(URI.create(bedrock.address()))) {
                var response = client.converse(request -> request.modelId("m")).get();
                assertThat(response.output().message().content().getFirst().text())
                        .isEqualTo("Hi");
            }
        }
    }

    /** So that tests notice a version of the client that reads the double in another way. */
    @Test
    void aDoubleThatIsNotUnderstoodIsAFault() throws Exception {
        try (var strange = Upstream.playing(BedrockWire.error(400, "ValidationException", "No."))) {
            var priming = priming(_ -> URI.create(strange.address()));

            assertThatThrownBy(priming::prime)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("The double's answer was not understood");
        }
    }

    private BedrockPriming priming(Function<URI, URI> address) {
        return new BedrockPriming(Catalogue.load(), Region.EU, InstantSource.system(), asked -> {
            called.add(asked);
            return client(address.apply(asked));
        });
    }

    private BedrockRuntimeAsyncClient client(URI address) {
        return BedrockCalls.client(address.toString(), connections);
    }

    /** The sockets that are connected with one of the addresses, by Linux's table of them. */
    private List<String> connected() throws IOException {
        var ports = called.stream()
                .map(address -> ":%04x ".formatted(address.getPort()).toUpperCase(Locale.ROOT))
                .toList();
        return Stream.concat(
                        Files.readAllLines(Path.of("/proc/self/net/tcp")).stream(),
                        Files.readAllLines(Path.of("/proc/self/net/tcp6")).stream())
                .filter(line -> ports.stream().anyMatch(line::contains))
                .filter(line ->
                        List.of(ESTABLISHED, CLOSE_WAIT).contains(line.strip().split("\\s+", 5)[3]))
                .toList();
    }
}
