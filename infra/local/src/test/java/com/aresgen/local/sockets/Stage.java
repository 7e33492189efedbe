package com.aresgen.local.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.functions.Functions;
import com.aresgen.local.handlers.SocketEvents;
import com.aresgen.local.iam.ObservedPermission;
import com.aresgen.local.sockets.events.SocketApi;
import com.aresgen.local.sockets.options.Shuffle;
import com.aresgen.local.sockets.options.SocketLimits;
import com.aresgen.local.sockets.options.SocketOptions;
import com.aresgen.local.template.Templates;
import com.aresgen.local.wire.LiveSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/** The WebSocket API of the small template alone, with its functions. */
final class Stage implements AutoCloseable {
    static final SocketOptions OPTIONS = SocketOptions.ofAws().withPort(0).withShuffle(Shuffle.none());
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    private final Set<ObservedPermission> observed = ConcurrentHashMap.newKeySet();
    private final SocketAddress address;
    private final Functions functions;
    private final LocalSockets sockets;

    private Stage(SocketOptions options) {
        SocketEvents.clear();
        var stacks = Templates.read(Path.of("src/test/resources/templates"), "AresGen-EU-Sockets");
        var api = SocketApi.of(stacks, LocalRegion.EU).orElseThrow();
        this.address = SocketAddress.free(api, options.portBeside(0));
        this.functions = Functions.start(
                stacks,
                new Functions.Surroundings(
                        LocalRegion.EU,
                        NOWHERE,
                        NOWHERE,
                        NOWHERE,
                        Optional.empty(),
                        address.variables(),
                        observed::add));
        this.sockets = LocalSockets.open(api, address, functions, options);
    }

    static Stage open() {
        return new Stage(OPTIONS);
    }

    static Stage open(SocketLimits limits) {
        return new Stage(OPTIONS.withLimits(limits));
    }

    static Stage open(Shuffle shuffle) {
        return new Stage(OPTIONS.withShuffle(shuffle));
    }

    URI url() {
        return address.live();
    }

    URI url(String query) {
        return URI.create(address.live() + "?" + query);
    }

    /** Opens a socket. */
    Caller caller() throws InterruptedException {
        var socket = LiveSocket.open(url());
        var event = SocketEvents.next();
        assertThat(event.path("requestContext").path("eventType").asString())
                .as(event.toString())
                .isEqualTo("CONNECT");
        return new Caller(socket, Caller.id(event));
    }

    /** A client with the credentials of a function. */
    ApiGatewayManagementApiClient client(String function) {
        var identity = functions.find(function).orElseThrow().identity();
        return ApiGatewayManagementApiClient.builder()
                .endpointOverride(address.endpoint())
                .region(Region.EU_WEST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(identity.accessKeyId(), "local")))
                .httpClient(Apache5HttpClient.create())
                .build();
    }

    Set<ObservedPermission> observed() {
        return observed;
    }

    void closeSockets() {
        sockets.close();
    }

    @Override
    public void close() {
        sockets.close();
        functions.close();
    }
}
