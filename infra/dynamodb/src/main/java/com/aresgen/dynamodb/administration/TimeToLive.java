package com.aresgen.dynamodb.administration;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.operation.Operation;
import com.aresgen.dynamodb.table.Database;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** UpdateTimeToLive and DescribeTimeToLive. */
public final class TimeToLive {
    private TimeToLive() {}

    /** UpdateTimeToLive, which takes effect at once. */
    public record Change(Database database) implements Operation {
        @Override
        public ObjectNode answer(ObjectNode request) {
            var wanted = request.path("TimeToLiveSpecification");
            var attribute = wanted.path("AttributeName").asString();
            var enabled = wanted.path("Enabled").asBoolean();
            database.inTurn(() -> {
                var table =
                        database.catalog().describe(request.path("TableName").asString());
                requireChange(table.expiryAttribute(), attribute, enabled);
                database.catalog()
                        .replace(table.withExpiryAttribute(enabled ? Optional.of(attribute) : Optional.empty()));
                return true;
            });
            var answer = request.objectNode();
            answer.set("TimeToLiveSpecification", wanted);
            return answer;
        }

        private static void requireChange(Optional<String> current, String attribute, boolean enabled) {
            if (current.isPresent() && !current.get().equals(attribute)) {
                throw ServiceError.validation(
                        "TimeToLive is active on a different AttributeName: current AttributeName is " + current.get());
            }
            if (current.isPresent() == enabled) {
                throw ServiceError.validation("TimeToLive is already " + (enabled ? "enabled" : "disabled"));
            }
        }
    }

    public record Describe(Database database) implements Operation {
        @Override
        public ObjectNode answer(ObjectNode request) {
            var table = database.catalog().describe(request.path("TableName").asString());
            var answer = request.objectNode();
            var description = answer.putObject("TimeToLiveDescription")
                    .put("TimeToLiveStatus", table.expiryAttribute().isPresent() ? "ENABLED" : "DISABLED");
            table.expiryAttribute().ifPresent(name -> description.put("AttributeName", name));
            return answer;
        }
    }
}
