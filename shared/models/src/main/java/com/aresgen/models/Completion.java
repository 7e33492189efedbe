package com.aresgen.models;

import com.aresgen.http.Failure;

/** What comes back from a model: text, or the failure that the caller is to see. */
public sealed interface Completion {
    record Text(String text, FinishReason finish, TokenUsage usage) implements Completion {}

    record Declined(Failure failure) implements Completion {}
}
