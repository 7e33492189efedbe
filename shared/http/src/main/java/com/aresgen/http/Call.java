package com.aresgen.http;

import com.aresgen.http.values.Headers;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP call on its way in.
 *
 * @param deadline when the platform stops the function, answered or not
 * @param route the path with its parameters' names, such as {@code /v1/models/{id+}}
 * @param path the path as it was called, still encoded
 * @param pathParameters by name, decoded
 * @param replayRecord the id of the record that will store this call's answer, if it has an Idempotency-Key
 */
public record Call(
        String requestId,
        Instant receivedAt,
        Instant deadline,
        String method,
        String route,
        String path,
        Map<String, String> pathParameters,
        Parameters query,
        Headers headers,
        Payload body,
        String ip,
        Trail trail,
        Optional<Caller> authenticated,
        Optional<String> replayRecord) {

    /** The authenticated caller; a bug if the route is open to anyone. */
    public Caller caller() {
        return authenticated.orElseThrow(() -> new IllegalStateException(route + " has no authenticated caller"));
    }

    public String pathParameter(String name) {
        var value = pathParameters.get(name);
        if (value == null) {
            throw new IllegalStateException(route + " has no path parameter " + name);
        }
        return value;
    }

    /** The same call, now known to come from {@code caller}. */
    public Call from(Caller caller) {
        trail.caller(caller);
        return with(Optional.of(caller), replayRecord);
    }

    /** The same call, whose answer will be stored in this record. */
    public Call recordedAs(String record) {
        return with(authenticated, Optional.of(record));
    }

    private Call with(Optional<Caller> caller, Optional<String> record) {
        return new Call(
                requestId,
                receivedAt,
                deadline,
                method,
                route,
                path,
                pathParameters,
                query,
                headers,
                body,
                ip,
                trail,
                caller,
                record);
    }
}
