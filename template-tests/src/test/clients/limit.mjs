// Upstream: "Hello". This caller's key is at its limit for about two seconds.
import assert from "node:assert/strict";
import { asking, client } from "./the.mjs";

const openai = client();
const begun = performance.now();
const completion = await openai.chat.completions.create(asking("Hi"));
assert.equal(completion.choices[0].message.content, "Hello");
assert.deepEqual(openai.statuses, [429, 200]);
assert.ok(performance.now() - begun > 1000, "it waits as long as it is told");
