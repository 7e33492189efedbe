package com.aresgen.store.runs;

/** Tokens that models read and wrote; {@code cached} of the prompt's came from a cache. */
public record Tokens(long prompt, long completion, long cached) {
    public static final Tokens NONE = new Tokens(0, 0, 0);

    public Tokens plus(Tokens more) {
        return new Tokens(prompt + more.prompt, completion + more.completion, cached + more.cached);
    }
}
