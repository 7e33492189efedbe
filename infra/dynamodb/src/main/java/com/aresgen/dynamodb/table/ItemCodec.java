package com.aresgen.dynamodb.table;

import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.Bytes;
import com.aresgen.dynamodb.value.ValueReader;
import com.aresgen.dynamodb.value.ValueWriter;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Items and table records as stored bytes: DynamoDB's own JSON. */
final class ItemCodec {
    private final JsonMapper json = new JsonMapper();

    Bytes encode(Map<String, AttributeValue> item) {
        return encode(ValueWriter.item(item));
    }

    Bytes encode(ObjectNode record) {
        return new Bytes(json.writeValueAsBytes(record));
    }

    Map<String, AttributeValue> decode(Bytes stored) {
        return ValueReader.item(decodeRecord(stored));
    }

    ObjectNode decodeRecord(Bytes stored) {
        return (ObjectNode) json.readTree(stored.array());
    }
}
