package com.aresgen.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.dynamodb.kit.TestServer;
import org.junit.jupiter.api.Test;

/** The shortest way through every operation on items. */
class RoundTripTest {
    private final TestServer server = TestServer.inMemory().table("Music", "S", "N");

    @Test
    void anItemIsPutReadChangedQueriedAndDeleted() {
        try (server) {
            server.call("PutItem", """
                    {"TableName": "Music", "Item": {"pk": {"S": "a"}, "sk": {"N": "1.50"}, "m": {"M": {"l": {"L": [{"BOOL": true}]}}}}}""").is("{}");
            server.call("GetItem", """
                    {"TableName": "Music", "Key": {"pk": {"S": "a"}, "sk": {"N": "1.5"}}, "ReturnConsumedCapacity": "TOTAL"}""").is("""
                    {"Item": {"pk": {"S": "a"}, "sk": {"N": "1.5"}, "m": {"M": {"l": {"L": [{"BOOL": true}]}}}},
                     "ConsumedCapacity": {"CapacityUnits": 0.5, "TableName": "Music"}}""");
            server.call("UpdateItem", """
                    {"TableName": "Music", "Key": {"pk": {"S": "a"}, "sk": {"N": "1.5"}}, "UpdateExpression": "SET n = :n ADD c :n",
                     "ExpressionAttributeValues": {":n": {"N": "7"}}, "ReturnValues": "UPDATED_NEW"}""").is("""
                    {"Attributes": {"n": {"N": "7"}, "c": {"N": "7"}}}""");
            assertThat(server.call("Query", """
                    {"TableName": "Music", "KeyConditionExpression": "pk = :a AND sk BETWEEN :l AND :h", "ProjectionExpression": "n",
                     "ExpressionAttributeValues": {":a": {"S": "a"}, ":l": {"N": "1"}, ":h": {"N": "2"}}}""").ok().path("Items").toString()).isEqualTo("[{\"n\":{\"N\":\"7\"}}]");
            server.call("TransactWriteItems", """
                    {"TransactItems": [{"Delete": {"TableName": "Music", "Key": {"pk": {"S": "a"}, "sk": {"N": "1.5"}}}}]}""").is("{}");
            server.call("GetItem", """
                    {"TableName": "Music", "Key": {"pk": {"S": "a"}, "sk": {"N": "1.5"}}}""").is("{}");
        }
    }
}
