// Upstream: says that it was asked, which this script hears on its input; answers "Hello" when this script says so.
import assert from "node:assert/strict";
import { once } from "node:events";
import { asking, client } from "./the.mjs";

const keyed = { headers: { "Idempotency-Key": "running" } };
const first = client().chat.completions.create(asking("Hi"), keyed);
await once(process.stdin, "data");
process.stdin.pause();

const patient = client();
const second = patient.chat.completions.create(asking("Hi"), keyed);
while (patient.responses.length === 0) {
    await new Promise((resolve) => setTimeout(resolve, 5));
}
console.log("told to wait");
assert.deepEqual(await second, await first);
assert.deepEqual(patient.statuses(), [409, 200]);
process.exit();
