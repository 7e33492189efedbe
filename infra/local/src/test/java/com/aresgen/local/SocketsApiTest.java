package com.aresgen.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aresgen.local.handlers.SocketEvents;
import com.aresgen.local.sockets.options.SocketOptions;
import com.aresgen.local.wire.LiveSocket;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;

/** A whole local API whose template has a WebSocket API. */
final class SocketsApiTest {
    @BeforeEach
    void clear() {
        SocketEvents.clear();
    }

    @Test
    void functions_know_both_addresses_of_this_machine() throws Exception {
        var live = Running.api().liveUrl().orElseThrow();
        assertThat(live.toString()).matches("ws://127\\.0\\.0\\.1:\\d+/live");
        try (var socket = LiveSocket.open(live)) {
            SocketEvents.next();
            socket.send("environment");
            var environment = SocketEvents.next();
            assertThat(environment.path("LIVE_URL").asString()).isEqualTo(live.toString());
            assertThat(environment.path("SOCKETS_ENDPOINT").asString())
                    .isEqualTo(Running.api().socketsUrl().orElseThrow().toString())
                    .isEqualTo(environment
                            .path("AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI")
                            .asString());
        }
    }

    @Test
    void a_socket_ends_with_the_api_and_is_gone_from_the_next_one() throws Exception {
        String id;
        LiveSocket socket;
        try (var local = LocalApi.start(Running.options().inMemory());
                var client = operator(local.socketsUrl().orElseThrow())) {
            socket = LiveSocket.open(local.liveUrl().orElseThrow());
            id = SocketEvents.next().path("requestContext").path("connectionId").asString();
            client.postToConnection(request -> request.connectionId(id).data(SdkBytes.fromUtf8String("{}")));
            assertThat(socket.next()).isEmpty();
        }
        assertThat(socket.closed()).isEqualTo(1001);
        try (var local = LocalApi.start(Running.options().inMemory());
                var client = operator(local.socketsUrl().orElseThrow())) {
            assertThatThrownBy(() -> client.getConnection(request -> request.connectionId(id)))
                    .isInstanceOf(GoneException.class);
        }
    }

    @Test
    void a_busy_port_is_refused_with_the_option_that_chooses_another() {
        var busy = SocketOptions.ofAws()
                .withPort(Running.api().liveUrl().orElseThrow().getPort());
        assertThatThrownBy(() -> LocalApi.start(Running.options().inMemory().withSockets(busy)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is not free: choose another by --live-port N");
    }

    @Test
    void sockets_are_beside_the_api_unless_another_port_is_given() {
        assertThat(SocketOptions.ofAws().portBeside(8080)).isEqualTo(9080);
        assertThat(SocketOptions.ofAws().portBeside(0)).isZero();
        assertThat(SocketOptions.ofAws().portBeside(65_000)).isZero();
        assertThat(SocketOptions.ofAws().withPort(7000).portBeside(8080)).isEqualTo(7000);
    }

    private static ApiGatewayManagementApiClient operator(URI endpoint) {
        return ApiGatewayManagementApiClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("operator", "local")))
                .httpClient(Apache5HttpClient.create())
                .build();
    }
}
