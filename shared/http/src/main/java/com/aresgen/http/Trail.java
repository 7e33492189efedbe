package com.aresgen.http;

import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Quota;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the inner stages learn about a call and the audit line tells: the one mutable thing that travels with it. */
public final class Trail {
    private @Nullable String keyId;
    private @Nullable String workspace;
    private @Nullable Caller caller;
    private @Nullable Problem problem;
    private @Nullable ModelUse modelUse;
    private @Nullable Quota quota;
    private boolean replayed;

    /** What a model produced for this call; cost in nano-dollars (1e-9 USD). */
    public record ModelUse(String model, int promptTokens, int completionTokens, long costNanos) {}

    /** The id of the key that a request came with, whether or not its secret is right. */
    public void presented(String keyId) {
        this.keyId = keyId;
    }

    /** The workspace of that key, whether or not its secret is right. */
    public void workspace(String workspace) {
        this.workspace = workspace;
    }

    public void caller(Caller caller) {
        this.caller = caller;
    }

    /** What is left to the caller, whatever becomes of the call. */
    public void quota(Quota left) {
        this.quota = left;
    }

    public void problem(Problem problem) {
        this.problem = problem;
    }

    public void modelUse(ModelUse use) {
        this.modelUse = use;
    }

    public void markReplayed() {
        this.replayed = true;
    }

    public Optional<String> keyId() {
        return Optional.ofNullable(keyId);
    }

    public Optional<String> workspace() {
        return caller().map(Caller::workspace).or(() -> Optional.ofNullable(workspace));
    }

    public Optional<Caller> caller() {
        return Optional.ofNullable(caller);
    }

    public Optional<Quota> quota() {
        return Optional.ofNullable(quota);
    }

    public Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    public Optional<ModelUse> modelUse() {
        return Optional.ofNullable(modelUse);
    }

    public boolean replayed() {
        return replayed;
    }
}
