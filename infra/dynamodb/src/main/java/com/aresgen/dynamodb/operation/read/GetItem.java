package com.aresgen.dynamodb.operation.read;

import com.aresgen.dynamodb.operation.Operation;
import com.aresgen.dynamodb.operation.ReturnedCapacity;
import com.aresgen.dynamodb.table.ConsumedCapacity;
import com.aresgen.dynamodb.table.Database;
import com.aresgen.dynamodb.value.ItemSize;
import com.aresgen.dynamodb.value.ValueReader;
import tools.jackson.databind.node.ObjectNode;

record GetItem(Database database) implements Operation {
    @Override
    public ObjectNode answer(ObjectNode request) {
        var key = ValueReader.item(request.path("Key"));
        var read = ItemRead.of(request);
        var table = database.catalog().require(request.path("TableName").asString());
        var place = read.place(table, key);
        var item = database.inTurn(() -> database.items().get(place));
        var answer = request.objectNode();
        if (item != null) {
            answer.set("Item", read.json(item));
        }
        var consumed = new ConsumedCapacity(table.name());
        consumed.addTable(ConsumedCapacity.readUnits(
                ItemSize.orZero(item), request.path("ConsistentRead").asBoolean(false)));
        ReturnedCapacity.of(request, consumed).ifPresent(units -> answer.set("ConsumedCapacity", units));
        return answer;
    }
}
