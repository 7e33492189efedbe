package com.aresgen.local.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.handlers.SocketEvents;
import com.aresgen.local.iam.ObservedPermission;
import com.aresgen.local.iam.Permission;
import com.aresgen.local.sockets.options.SocketLimits;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.ApiGatewayManagementApiException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PayloadTooLargeException;

final class ConnectionsApiTest {
    private static final String ARN = LocalRegion.EU.arn("execute-api", "SocketApi/live/");

    private final Stage stage = Stage.open();
    private final ApiGatewayManagementApiClient client = stage.client("AresGen-EU-Sockets");

    @AfterEach
    void close() {
        client.close();
        stage.close();
    }

    @Test
    void a_function_posts_to_a_socket() throws Exception {
        try (var caller = stage.caller()) {
            post(client, caller.id(), "{\"t\":\"welcome\",\"name\":\"Zoë\"}");
            assertThat(caller.socket().expect("welcome").path("name").asString())
                    .isEqualTo("Zoë");
        }
    }

    @Test
    void a_message_above_32_kilobytes_arrives_whole() throws Exception {
        try (var caller = stage.caller()) {
            var text = "\"" + "😀ä".repeat(21_000) + "\"";
            post(client, caller.id(), text);
            assertThat(caller.socket().next().toString()).isEqualTo(text);
        }
    }

    @Test
    void a_message_above_128_kilobytes_is_refused_and_the_socket_stays_open() throws Exception {
        try (var caller = stage.caller()) {
            assertThatThrownBy(() -> post(client, caller.id(), "x".repeat(131_073)))
                    .isInstanceOf(PayloadTooLargeException.class);
            post(client, caller.id(), "{}");
            assertThat(caller.socket().next()).isEmpty();
        }
    }

    @Test
    void a_deleted_connection_gets_what_was_posted_before_and_is_gone() throws Exception {
        try (var caller = stage.caller()) {
            post(client, caller.id(), "{\"t\":\"bye\"}");
            client.deleteConnection(request -> request.connectionId(caller.id()));
            assertThatThrownBy(() -> post(client, caller.id(), "{}")).isInstanceOf(GoneException.class);
            assertThatThrownBy(() -> client.deleteConnection(request -> request.connectionId(caller.id())))
                    .isInstanceOf(GoneException.class);
            caller.socket().expect("bye");
            assertThat(caller.socket().closed()).isEqualTo(1000);
            assertThat(Caller.id(SocketEvents.next())).isEqualTo(caller.id());
        }
    }

    @Test
    void a_connection_says_since_when_it_is_open_and_was_last_active() throws Exception {
        try (var caller = stage.caller()) {
            var answer = client.getConnection(request -> request.connectionId(caller.id()));
            assertThat(answer.connectedAt()).isBetween(Instant.now().minusSeconds(5), Instant.now());
            assertThat(answer.lastActiveAt()).isAfterOrEqualTo(answer.connectedAt());
            assertThat(answer.identity().sourceIp()).isEqualTo("127.0.0.1");
            assertThat(answer.identity().userAgent()).startsWith("Java-http-client");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"never-was", "L0SM9cOFvHcCIhw="})
    void an_unknown_connection_is_gone(String id) {
        assertThatThrownBy(() -> post(client, id, "{}")).isInstanceOf(GoneException.class);
        assertThatThrownBy(() -> client.getConnection(request -> request.connectionId(id)))
                .isInstanceOf(GoneException.class);
    }

    @Test
    void a_connection_that_the_client_left_is_gone() throws Exception {
        try (var caller = stage.caller()) {
            caller.socket().drop();
            SocketEvents.next();
            assertThatThrownBy(() -> post(client, caller.id(), "{}")).isInstanceOf(GoneException.class);
        }
    }

    @Test
    void a_role_without_the_permission_is_refused_in_the_words_of_aws() throws Exception {
        try (var caller = stage.caller();
                var mute = stage.client("AresGen-EU-SocketsMute")) {
            assertThatThrownBy(() -> post(mute, caller.id(), "{}"))
                    .isInstanceOfSatisfying(ApiGatewayManagementApiException.class, refused -> {
                        assertThat(refused.statusCode()).isEqualTo(403);
                        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
                        assertThat(refused.getMessage())
                                .contains("is not authorized to perform: execute-api:ManageConnections on resource: "
                                        + ARN + "POST/@connections/{connectionId}");
                    });
            assertThat(caller.socket().messages()).isEmpty();
            assertThat(stage.observed())
                    .containsExactly(new ObservedPermission(
                            "AresGen-EU-SocketsMute",
                            new Permission("execute-api:ManageConnections", ARN + "POST/@connections/{connectionId}"),
                            false));
        }
    }

    @Test
    void calls_are_recorded_with_the_permission_that_they_need() throws Exception {
        try (var caller = stage.caller()) {
            client.getConnection(request -> request.connectionId(caller.id()));
            post(client, caller.id(), "{}");
            client.deleteConnection(request -> request.connectionId(caller.id()));
            assertThat(stage.observed()).allMatch(ObservedPermission::allowed);
            assertThat(stage.observed().stream().map(each -> each.needed().resource()))
                    .containsExactlyInAnyOrder(
                            ARN + "GET/@connections/{connectionId}",
                            ARN + "POST/@connections/{connectionId}",
                            ARN + "DELETE/@connections/{connectionId}");
        }
    }

    @Test
    void a_request_without_a_signature_is_refused() throws Exception {
        try (var caller = stage.caller();
                var http = HttpClient.newHttpClient()) {
            var address = stage.url().toString().replace("ws:", "http:") + "/@connections/" + caller.id();
            var answer = http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Missing Authentication Token");
        }
    }

    @Test
    void a_client_that_does_not_read_is_dropped_and_holds_up_no_other() throws Exception {
        try (var small = Stage.open(SocketLimits.ofAws().withBufferBytes(200_000));
                var sender = small.client("AresGen-EU-Sockets");
                var reader = small.caller();
                var http = HttpClient.newHttpClient()) {
            var deaf = http.newWebSocketBuilder()
                    .buildAsync(small.url(), new Deaf())
                    .join();
            var deafId = Caller.id(SocketEvents.next());
            var text = "\"" + "x".repeat(100_000) + "\"";
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 500; i++) {
                            post(sender, deafId, text);
                            post(sender, reader.id(), "{\"t\":\"rev\",\"rev\":" + i + "}");
                        }
                    })
                    .isInstanceOf(GoneException.class);
            assertThatThrownBy(() -> post(sender, deafId, "{}")).isInstanceOf(GoneException.class);
            assertThat(Caller.id(SocketEvents.next())).isEqualTo(deafId);
            post(sender, reader.id(), "{\"t\":\"last\"}");
            reader.socket().expect("last");
            deaf.abort();
        }
    }

    private static void post(ApiGatewayManagementApiClient client, String id, String text) {
        client.postToConnection(request -> request.connectionId(id).data(SdkBytes.fromUtf8String(text)));
    }

    /** Never asks for a message. */
    private static final class Deaf implements WebSocket.Listener {
        @Override
        public void onOpen(WebSocket socket) {}
    }
}
