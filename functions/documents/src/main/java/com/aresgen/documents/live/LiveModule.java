package com.aresgen.documents.live;

import com.aresgen.documents.live.room.SocketTimes;
import com.aresgen.documents.live.room.Sockets;
import com.aresgen.documents.live.talk.ApiAddress;
import com.aresgen.documents.tokens.LiveUrl;
import com.aresgen.http.values.Once;
import com.aresgen.http.values.Region;
import com.aresgen.lambda.aws.AwsConnections;
import com.aresgen.lambda.wiring.Environment;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/** Where sockets and the API are, and how long a socket may stay. */
@Module
public final class LiveModule {
    private static final Duration HELLO = Duration.ofSeconds(10);

    /** API Gateway closes a connection after two hours; its client is told a minute before. */
    private static final Duration LIFE = Duration.ofMinutes(119);

    private static final String LOCAL = "AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI";

    private LiveModule() {}

    /** The client is made when the first message is sent. */
    @Provides
    @Singleton
    static Sockets sockets(Environment environment, AwsConnections connections) {
        var stage = environment.get("SOCKETS_ENDPOINT");
        return new Sockets(new Once<>(() -> {
            var client = environment.aws(ApiGatewayManagementApiClient.builder(), LOCAL, connections);
            return (environment.find(LOCAL).isPresent() ? client : client.endpointOverride(URI.create(stage))).build();
        }));
    }

    @Provides
    static SocketTimes times(Environment environment) {
        return new SocketTimes(
                environment.duration("HELLO_MILLIS", HELLO), environment.duration("SOCKET_LIFE_MILLIS", LIFE));
    }

    @Provides
    static ApiAddress api(Map<Region, String> baseUrls, Region region) {
        return new ApiAddress(Objects.requireNonNull(baseUrls.get(region)));
    }

    @Provides
    static LiveUrl liveUrl(Environment environment) {
        return new LiveUrl(environment.get("LIVE_URL"));
    }
}
