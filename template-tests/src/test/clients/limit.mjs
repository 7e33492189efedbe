// Upstream: "Hello". This caller's key is at its limit for some seconds.
import assert from "node:assert/strict";
import { asking, client } from "./the.mjs";

const openai = client();
const begun = performance.now();
const completion = await openai.chat.completions.create(asking("Hi"));
assert.equal(completion.choices[0].message.content, "Hello");
assert.deepEqual(openai.statuses(), [429, 200]);
const told = Number(openai.responses[0].headers.get("Retry-After"));
assert.ok(told >= 1 && told <= 4, `Retry-After: ${told}`);
// A timer of Node may end a millisecond early.
assert.ok(performance.now() - begun >= 1000 * told - 5, "it waits as long as it is told");
