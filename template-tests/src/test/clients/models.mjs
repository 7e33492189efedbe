import assert from "node:assert/strict";
import { client } from "./the.mjs";

const ids = [];
for await (const model of client().models.list()) {
    assert.equal(model.object, "model");
    ids.push(model.id);
}
assert.ok(ids.length > 1 && ids.includes("local/extractive-1"), ids.join());

const model = await client().models.retrieve("local/extractive-1");
assert.equal(model.id, "local/extractive-1");
assert.ok(model.owned_by && Number.isInteger(model.created));
