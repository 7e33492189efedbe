package com.aresgen.dynamodb.operation.write;

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
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import tools.jackson.databind.JsonNode;

/**
 * Client request tokens of the last ten minutes, each with a digest of the transaction that it was used for. They are
 * stored with the transaction's own changes, so that a restart forgets none.
 */
final class ClientTokens {
    private static final Duration LIFE = Duration.ofMinutes(10);
    /** The storage's entries of number 1. */
    private static final byte[] PREFIX = {0, 0, 0, 1};
    /** A stored token and the millisecond of its end. */
    private record Live(Bytes key, long ends) {}

    private final Storage storage;
    private final InstantSource clock;
    /** In the order of their ends, so that a transaction finds the expired ones without looking at the others. */
    private final Queue<Live> live = new PriorityQueue<>(Comparator.comparingLong(Live::ends));

    ClientTokens(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
        storage.scan(Range.prefix(new Bytes(PREFIX)), false, (key, stored) -> live.add(new Live(key, ends(stored))));
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

    /** What is stored together with the transaction that has the token, and removed for tokens that have expired. */
    List<Change> changes(String token, JsonNode request) {
        var changes = new ArrayList<Change>();
        for (var oldest = live.peek(); oldest != null && oldest.ends <= clock.millis(); oldest = live.peek()) {
            changes.add(new Change(live.remove().key, null));
        }
        var ends = clock.instant().plus(LIFE).toEpochMilli();
        var digest = digest(request);
        live.add(new Live(key(token), ends));
        changes.add(new Change(
                key(token),
                new Bytes(ByteBuffer.allocate(Long.BYTES + digest.length)
                        .putLong(ends)
                        .put(digest)
                        .array())));
        return changes;
    }

    private boolean isExpired(Bytes stored) {
        return ends(stored) <= clock.millis();
    }

    private static long ends(Bytes stored) {
        return ByteBuffer.wrap(stored.array()).getLong();
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
