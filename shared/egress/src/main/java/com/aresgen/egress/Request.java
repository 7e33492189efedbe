package com.aresgen.egress;

import com.aresgen.http.Payload;
import java.util.SequencedMap;

/**
 * A request and its destination.
 *
 * @param headers in addition to Host, User-Agent, Connection, Content-Type and Content-Length
 */
public record Request(String method, Destination to, SequencedMap<String, String> headers, Payload body) {}
