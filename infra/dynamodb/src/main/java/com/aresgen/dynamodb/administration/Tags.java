package com.aresgen.dynamodb.administration;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.operation.Operation;
import com.aresgen.dynamodb.table.Database;
import com.aresgen.dynamodb.table.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** TagResource, UntagResource and ListTagsOfResource. */
public final class Tags {
    private Tags() {}

    public record Add(Database database) implements Operation {
        @Override
        public ObjectNode answer(ObjectNode request) {
            return change(database, request, tags -> request.path("Tags").forEach(tag -> tags.put(key(tag), tag)));
        }
    }

    public record Remove(Database database) implements Operation {
        @Override
        public ObjectNode answer(ObjectNode request) {
            return change(
                    database, request, tags -> request.path("TagKeys").forEach(key -> tags.remove(key.asString())));
        }
    }

    public record List(Database database) implements Operation {
        @Override
        public ObjectNode answer(ObjectNode request) {
            var answer = request.objectNode();
            answer.putArray("Tags").addAll(tags(table(database, request)).values());
            return answer;
        }
    }

    private interface Edit {
        void apply(Map<String, JsonNode> tags);
    }

    private static ObjectNode change(Database database, ObjectNode request, Edit edit) {
        database.inTurn(() -> {
            var table = table(database, request);
            var tags = tags(table);
            edit.apply(tags);
            database.catalog()
                    .replace(table.withTags(JsonNodeFactory.instance.arrayNode().addAll(tags.values())));
            return true;
        });
        return request.objectNode();
    }

    private static Table table(Database database, JsonNode request) {
        var arn = request.path("ResourceArn").asString();
        if (!arn.startsWith("arn:")) {
            throw ServiceError.validation("Invalid TableArn: Invalid ResourceArn provided as input " + arn);
        }
        return database.catalog()
                .find(arn.substring(arn.lastIndexOf('/') + 1))
                .orElseThrow(() -> new ServiceError(
                        ServiceError.Type.RESOURCE_NOT_FOUND,
                        "Requested resource not found: ResourcArn: " + arn + " not found"));
    }

    private static Map<String, JsonNode> tags(Table table) {
        var tags = new LinkedHashMap<String, JsonNode>();
        table.tags().forEach(tag -> tags.put(key(tag), tag));
        return tags;
    }

    private static String key(JsonNode tag) {
        return tag.path("Key").asString();
    }
}
