// What a program in JavaScript does with tables, through AWS's own client: run by TableClientTest.
import assert from "node:assert/strict";
import {
  ConditionalCheckFailedException, CreateTableCommand, DeleteTableCommand, DynamoDBClient, ResourceNotFoundException,
  TransactionCanceledException, waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand, BatchWriteCommand, DynamoDBDocumentClient, GetCommand, paginateQuery, paginateScan, PutCommand,
  TransactWriteCommand, UpdateCommand,
} from "@aws-sdk/lib-dynamodb";

const plain = new DynamoDBClient({
  endpoint: process.env.ENDPOINT,
  region: "ap-southeast-2",
  credentials: { accessKeyId: "any", secretAccessKey: "any" },
  maxAttempts: 1,
});
const client = DynamoDBDocumentClient.from(plain, { marshallOptions: { removeUndefinedValues: true } });
const TableName = "Orders";

await plain.send(new CreateTableCommand({
  TableName,
  BillingMode: "PAY_PER_REQUEST",
  AttributeDefinitions: [
    { AttributeName: "customer", AttributeType: "S" },
    { AttributeName: "number", AttributeType: "N" },
    { AttributeName: "status", AttributeType: "S" },
  ],
  KeySchema: [{ AttributeName: "customer", KeyType: "HASH" }, { AttributeName: "number", KeyType: "RANGE" }],
  GlobalSecondaryIndexes: [{
    IndexName: "byStatus",
    KeySchema: [{ AttributeName: "status", KeyType: "HASH" }, { AttributeName: "number", KeyType: "RANGE" }],
    Projection: { ProjectionType: "KEYS_ONLY" },
  }],
}));
await waitUntilTableExists({ client: plain, minDelay: 1, maxDelay: 1, maxWaitTime: 5 }, { TableName });

const order = { customer: "ada", number: 1, status: "open", positions: [{ sku: "x", count: 2 }], tags: new Set(["new"]), note: "" };
await client.send(new PutCommand({ TableName, Item: order, ConditionExpression: "attribute_not_exists(customer)" }));
assert.deepEqual((await client.send(new GetCommand({ TableName, Key: { customer: "ada", number: 1 } }))).Item, order);

const twice = client.send(new PutCommand({
  TableName, Item: order, ConditionExpression: "attribute_not_exists(customer)", ReturnValuesOnConditionCheckFailure: "ALL_OLD",
}));
await assert.rejects(twice, error => error instanceof ConditionalCheckFailedException
  && error.message === "The conditional request failed" && error.Item.note.S === "");

const changed = await client.send(new UpdateCommand({
  TableName, Key: { customer: "ada", number: 1 }, ReturnValues: "UPDATED_NEW",
  UpdateExpression: "SET positions[0].#c = positions[0].#c + :one, paid = if_not_exists(paid, :no) ADD tags :tag REMOVE note",
  ExpressionAttributeNames: { "#c": "count" },
  ExpressionAttributeValues: { ":one": 1, ":no": false, ":tag": new Set(["big"]) },
}));
assert.deepEqual(changed.Attributes, { positions: [{ count: 3 }], paid: false, tags: new Set(["big", "new"]) });

const more = Array.from({ length: 25 }, (_, n) => ({ PutRequest: { Item: { customer: "bob", number: n, status: n % 2 ? "open" : "done" } } }));
assert.deepEqual((await client.send(new BatchWriteCommand({ RequestItems: { [TableName]: more } }))).UnprocessedItems, {});
const got = await client.send(new BatchGetCommand({
  RequestItems: { [TableName]: { Keys: [{ customer: "bob", number: 3 }, { customer: "eve", number: 1 }] } },
}));
assert.equal(got.Responses[TableName].length, 1);

const numbers = [];
for await (const page of paginateQuery({ client, pageSize: 4 }, {
  TableName, IndexName: "byStatus", KeyConditionExpression: "#s = :open AND #n >= :from", ScanIndexForward: false,
  ExpressionAttributeNames: { "#s": "status", "#n": "number" }, ExpressionAttributeValues: { ":open": "open", ":from": 1 },
})) {
  numbers.push(...page.Items.map(item => item.number));
}
assert.deepEqual(numbers, [23, 21, 19, 17, 15, 13, 11, 9, 7, 5, 3, 1, 1]);

let scanned = 0;
for await (const page of paginateScan({ client, pageSize: 7 }, { TableName, ReturnConsumedCapacity: "TOTAL" })) {
  scanned += page.Count;
  assert.equal(page.ConsumedCapacity.CapacityUnits, 0.5);
}
assert.equal(scanned, 26);

const cancelled = client.send(new TransactWriteCommand({
  ClientRequestToken: "once",
  TransactItems: [
    { Put: { TableName, Item: { customer: "eve", number: 1 } } },
    { ConditionCheck: { TableName, Key: { customer: "ada", number: 1 }, ConditionExpression: "paid = :yes", ExpressionAttributeValues: { ":yes": true } } },
  ],
}));
await assert.rejects(cancelled, error => error instanceof TransactionCanceledException
  && error.CancellationReasons[0].Code === "None" && error.CancellationReasons[1].Code === "ConditionalCheckFailed");
assert.equal((await client.send(new GetCommand({ TableName, Key: { customer: "eve", number: 1 } }))).Item, undefined);

await assert.rejects(client.send(new GetCommand({ TableName, Key: { customer: "ada" } })), {
  name: "ValidationException", message: "The provided key element does not match the schema",
});
await plain.send(new DeleteTableCommand({ TableName }));
await assert.rejects(client.send(new GetCommand({ TableName, Key: { customer: "ada", number: 1 } })), ResourceNotFoundException);
