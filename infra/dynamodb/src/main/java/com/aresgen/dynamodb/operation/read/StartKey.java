package com.aresgen.dynamodb.operation.read;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.table.KeyCheck;
import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.Bytes;
import com.aresgen.dynamodb.value.ValueReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** ExclusiveStartKey: the key of the last item of the page before. */
record StartKey(Map<String, AttributeValue> key) {
    private static final String INVALID = "The provided starting key is invalid";
    private static final String MISMATCH = ": The provided key element does not match the schema";
    /** Faults of values that the service reports without the words above. */
    private static final Pattern BARE =
            Pattern.compile("contains duplicates|number set|numeric value|significant digits|number with magnitude");

    static Optional<StartKey> of(JsonNode request) {
        if (!request.has("ExclusiveStartKey")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StartKey(ValueReader.item(request.path("ExclusiveStartKey"))));
        } catch (ServiceError fault) {
            throw BARE.matcher(fault.message()).find()
                    ? fault
                    : ServiceError.validation(INVALID + ": " + fault.message());
        }
    }

    /** The place of this key in what a Scan reads, which compares a table's key with its schema. */
    Bytes placeInScan(ReadTarget target) {
        return place(target, target.index().isEmpty() ? INVALID + MISMATCH : INVALID);
    }

    Bytes placeInQuery(ReadTarget target) {
        return place(target, INVALID);
    }

    private Bytes place(ReadTarget target, String otherNames) {
        var names = target.startKeyNames();
        if (key.size() != names.size() || !key.keySet().containsAll(names)) {
            throw ServiceError.validation(otherNames);
        }
        for (var name : names) {
            if (!target.table().type(name).equals(value(name).type())) {
                throw ServiceError.validation(INVALID + MISMATCH);
            }
        }
        try {
            var ofTable = new LinkedHashMap<>(key);
            ofTable.keySet().retainAll(target.table().keys().attributes());
            KeyCheck.key(target.table(), ofTable);
        } catch (ServiceError fault) {
            throw ServiceError.validation(INVALID + ": " + fault.message());
        }
        return target.place(key);
    }

    AttributeValue value(String name) {
        var value = key.get(name);
        if (value == null) {
            throw ServiceError.validation(INVALID);
        }
        return value;
    }
}
