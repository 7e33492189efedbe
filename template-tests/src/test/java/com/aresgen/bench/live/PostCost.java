package com.aresgen.bench.live;

import com.aresgen.bench.Quantiles;
import com.aresgen.bench.costs.Stopwatch;
import com.aresgen.documents.live.frames.Frame;
import com.aresgen.documents.live.room.Sockets;
import com.aresgen.lambda.aws.AwsConnections;
import com.aresgen.lambda.wiring.Environment;
import com.aresgen.local.LocalApi;
import com.aresgen.local.functions.LocalFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/** What it takes to post to a socket: the function does it on threads whose processor time the JVM does not report. */
record PostCost(LocalApi api, LocalFunction function) {
    private static final int WARM_UP = 600;
    private static final int POSTS = 400;

    /** The median of this thread's processor time, in milliseconds. */
    double cpuMillis(String connection) {
        var environment = new Environment(Map.of(
                "AWS_REGION",
                "eu-west-1",
                "AWS_ACCESS_KEY_ID",
                function.identity().accessKeyId(),
                "AWS_SECRET_ACCESS_KEY",
                "local",
                "POSTS",
                api.socketsUrl().orElseThrow().toString()));
        try (var connections = new AwsConnections(Duration.ofMinutes(1));
                var client = environment
                        .aws(ApiGatewayManagementApiClient.builder(), "POSTS", connections)
                        .build()) {
            var sockets = new Sockets(() -> client);
            var times = new ArrayList<Double>();
            for (var i = 0; i < WARM_UP + POSTS; i++) {
                var watch = Stopwatch.start();
                if (!sockets.send(connection, new Frame.Pong(i))) {
                    throw new IllegalStateException("The socket is closed");
                }
                times.add(watch.times().cpuMillis());
            }
            return Quantiles.of(times.subList(WARM_UP, times.size())).median();
        }
    }
}
