// Upstream: "Hello" whole, then in pieces, then something else.
import assert from "node:assert/strict";
import { asking, client, OpenAI, text } from "./the.mjs";

const openai = client();
const keyed = (key) => ({ headers: { "Idempotency-Key": key } });
const create = (key, more) => openai.chat.completions.create(asking("Hi", more), keyed(key));

const first = await create("whole").withResponse();
const second = await create("whole").withResponse();
assert.equal(first.response.headers.get("Idempotent-Replayed"), null);
assert.equal(second.response.headers.get("Idempotent-Replayed"), "true");
assert.deepEqual(second.data.choices, first.data.choices);
assert.equal(second.data.id, first.data.id);

assert.equal(await text(await create("pieces", { stream: true })), "Hello");
assert.equal(await text(await create("pieces", { stream: true })), "Hello");

openai.responses.length = 0;
await assert.rejects(create("whole", { temperature: 0.5 }), (error) => {
    assert.ok(error instanceof OpenAI.UnprocessableEntityError, String(error));
    assert.equal(error.code, "idempotency_key_reused");
    return true;
});
assert.deepEqual(openai.statuses(), [422]);
