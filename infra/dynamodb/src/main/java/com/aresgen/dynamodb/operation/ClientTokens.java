package com.aresgen.dynamodb.operation;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.storage.Change;
import com.aresgen.dynamodb.storage.Range;
import com.aresgen.dynamodb.storage.Storage;
import com.aresgen.dynamodb.value.Bytes;
import com.aresgen.dynamodb.value.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Client request tokens of the last ten minutes, each with a digest of the transaction that it was used for. They are
 * stored with the transaction's own changes, so that a restart forgets none.
 */
final class ClientTokens {
    private static final Duration LIFE = Duration.ofMinutes(10);
    /** The storage's entries of number 1. */
    private static final byte[] PREFIX = {0, 0, 0, 1};
    /** Expired tokens that are removed with each new one, so that they do not pile up. */
    private static final int REMOVALS = 2;

    private final Storage storage;
    private final InstantSource clock;

    ClientTokens(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /**
     * Whether the token was used for this same transaction.
     *
     * @throws ServiceError if it was used for another one
     */
    boolean isKnown(String token, JsonNode request) {
        var stored = storage.get(key(token));
        if (stored == null || isExpired(stored)) {
            return false;
        }
        var digest = Arrays.copyOfRange(stored.array(), Long.BYTES, stored.length());
        if (!Arrays.equals(digest, digest(request))) {
            throw new ServiceError(
                    ServiceError.Type.IDEMPOTENT_PARAMETER_MISMATCH,
                    "The provided client token was used for a request with other parameters");
        }
        return true;
    }

    /** What is stored together with the transaction that has the token. */
    List<Change> changes(String token, JsonNode request) {
        var changes = new ArrayList<Change>();
        storage.scan(Range.prefix(new Bytes(PREFIX)), false, (key, stored) -> {
            if (isExpired(stored)) {
                changes.add(new Change(key, null));
            }
            return changes.size() < REMOVALS;
        });
        var digest = digest(request);
        changes.add(new Change(
                key(token),
                new Bytes(ByteBuffer.allocate(Long.BYTES + digest.length)
                        .putLong(clock.instant().plus(LIFE).toEpochMilli())
                        .put(digest)
                        .array())));
        return changes;
    }

    private boolean isExpired(Bytes stored) {
        return ByteBuffer.wrap(stored.array()).getLong() <= clock.millis();
    }

    private static Bytes key(String token) {
        var text = token.getBytes(StandardCharsets.UTF_8);
        return new Bytes(ByteBuffer.allocate(PREFIX.length + text.length)
                .put(PREFIX)
                .put(text)
                .array());
    }

    private static byte[] digest(JsonNode request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(Json.write(request.path("TransactItems")));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
