package com.aresgen.egress;

import java.time.Duration;

/**
 * How long we wait.
 *
 * @param connect for one address to take the connection
 * @param total for everything, from looking up the name to the last byte that we read
 */
public record EgressTimeouts(Duration connect, Duration total) {}
