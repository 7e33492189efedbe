package com.aresgen.store.keys;

import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Actor;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.values.BearerKey;
import com.aresgen.store.TableNames;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads edit tokens for sockets, whose messages are not counted as calls of the API. Safe for threads. */
public final class EditTokenCheck {
    private final DynamoDbClient dynamo;
    private final InstantSource clock;
    private final String table;

    @Inject
    public EditTokenCheck(DynamoDbClient dynamo, InstantSource clock, TableNames tables) {
        this.dynamo = dynamo;
        this.clock = clock;
        this.table = tables.keys();
    }

    /** What a token is. */
    public sealed interface Verdict {
        record Valid(String workspace, Actor.EditToken token, Instant endsAt) implements Verdict {}

        /** By {@link InvalidToken}, {@link TokenExpired} or {@link TokenRevoked}. */
        record Refused(Failure failure) implements Verdict {}
    }

    /** One strongly consistent GetItem: one read unit. */
    public Verdict of(BearerKey token) {
        var item = BearerKey.isEditTokenId(token.keyId())
                ? dynamo.getItem(request -> request.tableName(table)
                                .key(Map.of(KeyItem.ID, text(token.keyId())))
                                .consistentRead(true))
                        .item()
                : Map.<String, AttributeValue>of();
        if (item.isEmpty()) {
            return new Verdict.Refused(new InvalidToken());
        }
        var key = new KeyItem(item);
        var hash = token.secretHash();
        return key.refusal(hash, clock.instant())
                .<Verdict>map(Verdict.Refused::new)
                .orElseGet(() -> valid(key, hash));
    }

    private static Verdict valid(KeyItem key, byte[] hash) {
        var caller = key.caller(hash);
        return caller.actor() instanceof Actor.EditToken token
                ? new Verdict.Valid(caller.workspace(), token, key.ends().orElseThrow())
                : new Verdict.Refused(new InvalidToken());
    }
}
