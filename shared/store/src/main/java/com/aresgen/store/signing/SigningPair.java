package com.aresgen.store.signing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The secret that signs, and during the grace of a rotation the one before it. */
public record SigningPair(SigningSecret current, Optional<Previous> previous) {
    /** The secret before the last rotation, and until when requests are signed with it as well. */
    public record Previous(SigningSecret secret, Instant until) {}

    /** A secret without one before it. */
    public static SigningPair first() {
        return new SigningPair(SigningSecret.create(), Optional.empty());
    }

    /** The secrets to sign with now, the newest first. */
    public List<SigningSecret> at(Instant now) {
        return graceAt(now).map(old -> List.of(current, old.secret())).orElse(List.of(current));
    }

    /** The secret whose grace has not ended; empty if there is none. */
    public Optional<Previous> graceAt(Instant now) {
        return previous.filter(old -> old.until().isAfter(now));
    }

    /** A new secret, beside which the current one signs for {@code grace} longer. */
    public SigningPair rotated(SigningSecret next, Instant now, Duration grace) {
        return new SigningPair(
                next, grace.isZero() ? Optional.empty() : Optional.of(new Previous(current, now.plus(grace))));
    }
}
