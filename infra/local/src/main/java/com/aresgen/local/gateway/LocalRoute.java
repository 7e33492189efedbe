package com.aresgen.local.gateway;

import java.time.Duration;

/**
 * A method on a path and the function that answers it.
 *
 * @param method in upper case; {@code ANY} is for each method without a route of its own
 * @param streams whether the answer is passed on as the function writes it, or only as a whole
 * @param timeout how long API Gateway waits for the function
 */
public record LocalRoute(String method, String path, String function, boolean streams, Duration timeout) {
    static final String ANY = "ANY";
}
