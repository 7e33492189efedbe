package com.aresgen.bench;

/** A figure that has an aim, and is compared with that of the last accepted run. */
enum Figure {
    DIRECT_16_RATE("direct calls of the upstream, 16 connections", "/s", ""),
    KEYED_1("keyed chat call, 1 connection, added p50", "ms", "≤ 6"),
    KEYED_1_OUTSIDE("the same without the store's time", "ms", "≤ 4"),
    KEYED_16("keyed chat call, 16 connections, added p50", "ms", "≤ 20"),
    KEYED_16_OUTSIDE("the same without the store's time", "ms", ""),
    KEYED_16_RATE("keyed chat calls, 16 connections", "/s", "≥ 250"),
    KEYED_16_CPU("processor time of one of them, without the store's", "ms", ""),
    FIRST_TOKEN_1("streamed keyed call, 1 connection, first token, added p50", "ms", "≤ 6"),
    MODELS_16_RATE("GET /v1/models, 16 connections", "/s", "≥ 1500"),
    READY("start of the process to the first good answer", "s", "≤ 1.5"),
    MEMORY("resident memory after the load", "MB", "≤ 400");

    final String words;
    final String unit;
    final String aim;

    Figure(String words, String unit, String aim) {
        this.words = words;
        this.unit = unit;
        this.aim = aim;
    }
}
