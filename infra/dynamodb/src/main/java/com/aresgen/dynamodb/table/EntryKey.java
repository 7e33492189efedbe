package com.aresgen.dynamodb.table;

import com.aresgen.dynamodb.storage.Range;
import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.Bytes;
import com.aresgen.dynamodb.value.KeyBytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Where an item lies in the storage: the number of the table or index, a hash of the partition key, the partition key,
 * the sort key, and in an index the key of the table. The hash comes first, so that a Scan is in no useful order and
 * its segments are of like size, as in DynamoDB. A part ends with the bytes 00 01; a 00 within one becomes 00 FF, which
 * keeps the order.
 */
public final class EntryKey {
    private static final int END = 0x01;
    private static final int ZERO = 0xFF;

    private EntryKey() {}

    public static Bytes of(Table table, Map<String, AttributeValue> item) {
        var bytes = partition(table.number(), values(table.keys().partition(), item));
        values(table.keys().sort(), item).forEach(value -> part(bytes, value));
        return new Bytes(bytes.toByteArray());
    }

    /** The place of an item in an index; null if the index does not hold it. */
    public static @Nullable Bytes of(Table table, Index index, Map<String, AttributeValue> item) {
        if (!index.keys().fits(item, table.types())) {
            return null;
        }
        var bytes = partition(index.number(), values(index.keys().partition(), item));
        values(index.keys().sort(), item).forEach(value -> part(bytes, value));
        values(table.keys().attributes(), item).forEach(value -> part(bytes, value));
        return new Bytes(bytes.toByteArray());
    }

    /** What all entries of a partition begin with, and of these those whose first sort key attributes are given. */
    public static Bytes prefix(int number, List<AttributeValue> partition, List<AttributeValue> sort) {
        var bytes = partition(number, partition);
        sort.forEach(value -> part(bytes, value));
        return new Bytes(bytes.toByteArray());
    }

    /** A prefix followed by a whole part. */
    public static Bytes with(Bytes prefix, AttributeValue value) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(prefix.array());
        part(bytes, value);
        return new Bytes(bytes.toByteArray());
    }

    /** A prefix followed by the beginning of a part. */
    public static Bytes withBeginning(Bytes prefix, AttributeValue value) {
        var whole = with(prefix, value).array();
        return new Bytes(Arrays.copyOf(whole, whole.length - 2));
    }

    /** All entries of a table or index. */
    public static Range all(int number) {
        return Range.prefix(
                new Bytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array()));
    }

    /** The entries of a segment of a parallel Scan: an equal part of the hashes. */
    public static Range segment(int number, int segment, int segments) {
        return new Range(boundary(number, segment, segments), boundary(number, segment + 1, segments));
    }

    private static Bytes boundary(int number, int segment, int segments) {
        if (segment == segments) {
            return all(number).to();
        }
        var hash = (int) ((1L << Integer.SIZE) * segment / segments);
        return new Bytes(ByteBuffer.allocate(2 * Integer.BYTES)
                .putInt(number)
                .putInt(hash)
                .array());
    }

    private static ByteArrayOutputStream partition(int number, List<AttributeValue> values) {
        var parts = new ByteArrayOutputStream();
        values.forEach(value -> part(parts, value));
        var hash = new CRC32();
        hash.update(parts.toByteArray());
        var bytes = new ByteArrayOutputStream(64 + parts.size());
        bytes.writeBytes(ByteBuffer.allocate(2 * Integer.BYTES)
                .putInt(number)
                .putInt((int) hash.getValue())
                .array());
        bytes.writeBytes(parts.toByteArray());
        return bytes;
    }

    private static List<AttributeValue> values(List<String> attributes, Map<String, AttributeValue> item) {
        return attributes.stream()
                .map(name -> Objects.requireNonNull(item.get(name), name))
                .toList();
    }

    private static void part(ByteArrayOutputStream bytes, AttributeValue value) {
        for (var b : KeyBytes.of(value)) {
            bytes.write(b);
            if (b == 0) {
                bytes.write(ZERO);
            }
        }
        bytes.write(0);
        bytes.write(END);
    }
}
