package com.aresgen.local.gateway;

import java.time.Duration;

/**
 * A method on a path and the function that answers it.
 *
 * @param method in upper case; {@code ANY} stands for each that has no route of its own
 * @param streams whether the answer goes on as the function makes it, or only when it is whole
 * @param timeout how long API Gateway waits for the function
 */
public record LocalRoute(String method, String path, String function, boolean streams, Duration timeout) {
    static final String ANY = "ANY";
}
