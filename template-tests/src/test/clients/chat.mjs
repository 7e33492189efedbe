// Upstream: "Hello" whole, then three times in two pieces, then an answer about an image.
import assert from "node:assert/strict";
import { asking, client, text } from "./the.mjs";

const chat = client().chat.completions;

const whole = await chat.create(asking("Hi"));
assert.equal(whole.choices[0].message.content, "Hello");
assert.equal(whole.choices[0].finish_reason, "stop");
assert.equal(whole.usage.total_tokens, 14);

assert.equal(await text(await chat.create(asking("Hi", { stream: true }))), "Hello");

const assembled = await chat.stream(asking("Hi")).finalChatCompletion();
assert.deepEqual(assembled.choices[0].message.content, whole.choices[0].message.content);
assert.equal(assembled.choices[0].finish_reason, "stop");
assert.equal(assembled.model, whole.model);

const chunks = [];
for await (const chunk of await chat.create(asking("Hi", { stream: true, stream_options: { include_usage: true } }))) {
    chunks.push(chunk);
}
assert.deepEqual(chunks.at(-1).choices, []);
assert.equal(chunks.at(-1).usage.total_tokens, 14);
assert.ok(chunks.slice(0, -1).every((chunk) => chunk.usage === null));

const image = { type: "image_url", image_url: { url: "data:image/png;base64,iVBORw0KGgo=", detail: "low" } };
const seen = await chat.create(asking([{ type: "text", text: "What is this?" }, image]));
assert.equal(seen.choices[0].message.content, "A pixel");
