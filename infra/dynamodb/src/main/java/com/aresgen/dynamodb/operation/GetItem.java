package com.aresgen.dynamodb.operation;

import com.aresgen.dynamodb.table.ConsumedCapacity;
import com.aresgen.dynamodb.table.Database;
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
                ItemRead.size(item), request.path("ConsistentRead").asBoolean(false)));
        Returned.capacity(request, consumed).ifPresent(units -> answer.set("ConsumedCapacity", units));
        return answer;
    }
}
