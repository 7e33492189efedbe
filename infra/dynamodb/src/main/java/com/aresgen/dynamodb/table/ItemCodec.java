package com.aresgen.dynamodb.table;

import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.Bytes;
import com.aresgen.dynamodb.value.Json;
import com.aresgen.dynamodb.value.ValueReader;
import com.aresgen.dynamodb.value.ValueWriter;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Items and table records as stored bytes: DynamoDB's own JSON. */
final class ItemCodec {
    Bytes encode(Map<String, AttributeValue> item) {
        return encode(ValueWriter.item(item));
    }

    Bytes encode(ObjectNode record) {
        return new Bytes(Json.write(record));
    }

    Map<String, AttributeValue> decode(Bytes stored) {
        return ValueReader.item(decodeRecord(stored));
    }

    ObjectNode decodeRecord(Bytes stored) {
        return (ObjectNode) Json.read(stored.array());
    }
}
