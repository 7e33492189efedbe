package com.aresgen.http;

/**
 * Tells a queue, once the answer's writes stand, that there is work. A hint: what the work is stands in what was
 * written, where it is found also when this gets lost.
 *
 * @param queue its URL
 */
public record WakeUp(String queue, String message) implements Write {}
