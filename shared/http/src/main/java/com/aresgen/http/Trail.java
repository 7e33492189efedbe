package com.aresgen.http;

import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Quota;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Records what the inner stages learn about a call, for the audit entry: the one mutable object that travels with it.
 */
public final class Trail {
    private @Nullable String keyId;
    private @Nullable String workspace;
    private @Nullable Caller caller;
    private @Nullable Problem problem;
    private final SequencedMap<String, ModelUse> modelUses = new LinkedHashMap<>();
    private @Nullable Quota quota;
    private boolean replayed;
    private boolean askedModels;
    private boolean first;

    /** The tokens that a model read and produced for this call; cost in nano-dollars (1e-9 USD). */
    public record ModelUse(String model, int promptTokens, int completionTokens, long costNanos) {
        ModelUse plus(ModelUse more) {
            return new ModelUse(
                    model,
                    promptTokens + more.promptTokens,
                    completionTokens + more.completionTokens,
                    costNanos + more.costNanos);
        }
    }

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

    /** The caller's remaining quota, for the headers of any outcome. */
    public void quota(Quota left) {
        this.quota = left;
    }

    public void problem(Problem problem) {
        this.problem = problem;
    }

    /** Adds a use; those of one model are summed. */
    public void modelUse(ModelUse use) {
        modelUses.merge(use.model(), use, ModelUse::plus);
    }

    public void markReplayed() {
        this.replayed = true;
    }

    /** Marks a call that an endpoint decides which asks models: its time is theirs. */
    public void markAskedModels() {
        this.askedModels = true;
    }

    /** Marks the first call of a process, which was started for it. */
    public void markFirst() {
        this.first = true;
    }

    /** The id of the actor; before it is known, of the key that the request named. */
    public Optional<String> keyId() {
        return caller().map(caller -> caller.actor().countedAs()).or(() -> Optional.ofNullable(keyId));
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

    /** One for each model that was used, in the order of first use. */
    public List<ModelUse> modelUses() {
        return List.copyOf(modelUses.values());
    }

    public boolean replayed() {
        return replayed;
    }

    public boolean first() {
        return first;
    }

    public boolean askedModels() {
        return askedModels;
    }
}
