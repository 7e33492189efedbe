package com.aresgen.egress;

import com.aresgen.http.Payload;
import java.util.SequencedMap;

/**
 * What is sent, and where to.
 *
 * @param headers beside those that say how long the body is, what it is, and whose the connection is
 */
public record Request(String method, Destination to, SequencedMap<String, String> headers, Payload body) {}
