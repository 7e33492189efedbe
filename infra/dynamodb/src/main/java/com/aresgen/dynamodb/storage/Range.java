package com.aresgen.dynamodb.storage;

import com.aresgen.dynamodb.value.Bytes;

/** The keys from the first, inclusive, to the last, exclusive. */
public record Range(Bytes from, Bytes to) {
    /** All keys that begin with these bytes. */
    public static Range prefix(Bytes prefix) {
        return new Range(prefix, prefix.next());
    }

    /** What of this range is also in the other one. */
    public Range intersect(Range other) {
        return new Range(
                from.compareTo(other.from) >= 0 ? from : other.from, to.compareTo(other.to) <= 0 ? to : other.to);
    }

    public Range after(Bytes key) {
        return new Range(key.extended(), to);
    }

    public Range before(Bytes key) {
        return new Range(from, key);
    }

    public boolean isEmpty() {
        return from.compareTo(to) >= 0;
    }
}
