package com.aresgen.http;

/** Answers a call: an endpoint, or a stage around one. */
@FunctionalInterface
public interface Handler {
    Outcome handle(Call call);
}
