package com.aresgen.dynamodb.administration;

import com.aresgen.dynamodb.storage.Range;
import com.aresgen.dynamodb.table.Database;
import com.aresgen.dynamodb.table.EntryKey;
import com.aresgen.dynamodb.table.Table;
import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.Bytes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Deletes items whose time to live is over, some time after it is over. A time more than five years ago is taken for a
 * mistake, as DynamoDB takes it.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/howitworks-ttl.html">Time to live</a>
 */
public final class Sweeper implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Sweeper.class.getName());
    private static final Duration OLDEST = Duration.ofDays(5 * 365);
    /** Items that one turn looks at, so that requests do not wait for a whole table. */
    private static final int PAGE = 500;

    private final Database database;
    private final InstantSource clock;
    private final Duration delay;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("dynamodb-sweeper").factory());

    private Sweeper(Database database, InstantSource clock, Duration delay) {
        this.database = database;
        this.clock = clock;
        this.delay = delay;
    }

    /**
     * Starts to look for expired items.
     *
     * @param delay how long after its time to live an item is deleted
     * @param interval how often to look
     */
    public static Sweeper start(Database database, InstantSource clock, Duration delay, Duration interval) {
        var sweeper = new Sweeper(database, clock, delay);
        var millis = interval.toMillis();
        var _ = sweeper.timer.scheduleWithFixedDelay(sweeper::sweep, millis, millis, TimeUnit.MILLISECONDS);
        return sweeper;
    }

    private void sweep() {
        try {
            for (var table : database.catalog().all()) {
                table.expiryAttribute().ifPresent(attribute -> sweep(table, attribute));
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Expired items were not deleted; the next attempt follows", failed);
        }
    }

    private void sweep(Table table, String attribute) {
        var rest = EntryKey.all(table.number());
        @Nullable Bytes last;
        do {
            var range = rest;
            var expired = new ArrayList<Bytes>();
            last = database.inTurn(() -> page(range, table, attribute, expired));
            expired.forEach(key -> delete(table, attribute, key));
            if (last != null) {
                rest = rest.after(last);
            }
        } while (last != null);
    }

    /** The last key of a full page, and the keys of its expired items. */
    private @Nullable Bytes page(Range range, Table table, String attribute, List<Bytes> expired) {
        var seen = new ArrayList<Bytes>();
        database.items().scan(range, false, item -> {
            var key = EntryKey.of(table, item);
            seen.add(key);
            if (isExpired(item, attribute)) {
                expired.add(key);
            }
            return seen.size() < PAGE;
        });
        return seen.size() < PAGE ? null : seen.getLast();
    }

    private void delete(Table table, String attribute, Bytes key) {
        database.locks().enter(key);
        try {
            database.inTurn(() -> {
                var items = database.items();
                var item = items.get(key);
                if (item != null && isExpired(item, attribute)) {
                    items.apply(items.changes(table, key, item, null));
                }
                return true;
            });
        } finally {
            database.locks().leave(key);
        }
    }

    private boolean isExpired(Map<String, AttributeValue> item, String attribute) {
        if (!(item.get(attribute) instanceof AttributeValue.Numeric(var second))) {
            return false;
        }
        var now = clock.instant();
        return second.compareTo(seconds(now.minus(delay))) < 0 && second.compareTo(seconds(now.minus(OLDEST))) > 0;
    }

    private static BigDecimal seconds(Instant instant) {
        return BigDecimal.valueOf(instant.getEpochSecond());
    }

    @Override
    public void close() {
        timer.close();
    }
}
