package com.aresgen.infra.endpoints;

import com.aresgen.infra.resources.ConnectionAccess;
import com.aresgen.infra.resources.Grant;
import com.aresgen.infra.resources.QueueName;
import com.aresgen.infra.resources.Resource;
import com.aresgen.infra.resources.TableName;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A route of the WebSocket API: its key, the function that API Gateway calls, and all its permissions. The function
 * answers by frames that it sends to connections, since a result would reach only the caller's own.
 */
public record SocketRoute(
        String key, HandlerName handler, Capacity capacity, List<Grant> grants, Set<Address> addresses)
        implements FunctionRow {
    static final String CONNECT = "$connect";
    static final String DEFAULT = "$default";
    static final String DISCONNECT = "$disconnect";

    /** The longest that API Gateway waits for the function of a route. */
    private static final Duration TIMEOUT = Duration.ofSeconds(29);

    static SocketRoute on(String key, HandlerName handler) {
        return new SocketRoute(key, handler, Capacity.NORMAL, List.of(), Set.of());
    }

    SocketRoute on(TableName table, String... actions) {
        return granted(table, Stream.of(actions).map("dynamodb:"::concat).toArray(String[]::new));
    }

    SocketRoute sends(QueueName queue) {
        return granted(queue, "sqs:SendMessage");
    }

    /** Sends frames to connections. */
    SocketRoute sendsFrames() {
        return granted(ConnectionAccess.FRAMES, "execute-api:ManageConnections");
    }

    SocketRoute closesConnections() {
        return granted(ConnectionAccess.CLOSES, "execute-api:ManageConnections");
    }

    SocketRoute knows(Address first, Address... more) {
        return new SocketRoute(key, handler, capacity, grants, Set.copyOf(EnumSet.of(first, more)));
    }

    private SocketRoute granted(Resource resource, String... actions) {
        var more = Stream.of(actions).map(action -> new Grant(resource, action));
        return new SocketRoute(
                key, handler, capacity, Stream.concat(grants.stream(), more).toList(), addresses);
    }

    @Override
    public boolean isAudited() {
        return false;
    }

    @Override
    public boolean streams() {
        return false;
    }

    @Override
    public Duration timeout() {
        return TIMEOUT;
    }

    @Override
    public String description() {
        return "WebSocket " + key;
    }
}
