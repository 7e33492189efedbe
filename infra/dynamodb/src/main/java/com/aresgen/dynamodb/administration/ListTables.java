package com.aresgen.dynamodb.administration;

import com.aresgen.dynamodb.operation.Operation;
import com.aresgen.dynamodb.table.Database;
import tools.jackson.databind.node.ObjectNode;

public record ListTables(Database database) implements Operation {
    private static final int MOST = 100;

    @Override
    public ObjectNode answer(ObjectNode request) {
        var names = database.catalog()
                .namesAfter(request.path("ExclusiveStartTableName").asString(""));
        var limit = request.path("Limit").asInt(MOST);
        var answer = request.objectNode();
        var page = answer.putArray("TableNames");
        names.stream().limit(limit).forEach(page::add);
        if (names.size() > limit) {
            answer.put("LastEvaluatedTableName", names.get(limit - 1));
        }
        return answer;
    }
}
