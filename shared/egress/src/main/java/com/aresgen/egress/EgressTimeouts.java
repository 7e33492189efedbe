package com.aresgen.egress;

import java.time.Duration;

/**
 * How long a request may take.
 *
 * @param connect for one address to accept the connection
 * @param total for everything, from resolving the name to the last byte that we read
 */
public record EgressTimeouts(Duration connect, Duration total) {}
