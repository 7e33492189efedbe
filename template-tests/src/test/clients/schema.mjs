// Upstream: a good answer; a bad one and a good one; a good one in a stream; then bad ones only.
import assert from "node:assert/strict";
import { z } from "zod";
import { asking, client, OpenAI, zodResponseFormat } from "./the.mjs";

const openai = client();
const Ship = z.object({ name: z.string(), cargo: z.array(z.string()) });
const request = asking("Which ship came?", { response_format: zodResponseFormat(Ship, "ship") });
const viking = { name: "Viking", cargo: ["coal"] };

const good = await openai.chat.completions.parse(request);
assert.deepEqual(good.choices[0].message.parsed, viking);

const mended = await openai.chat.completions.parse(request);
assert.deepEqual(mended.choices[0].message.parsed, viking);

const streamed = await openai.chat.completions.stream(request).finalChatCompletion();
assert.deepEqual(streamed.choices[0].message.parsed, viking);

openai.responses.length = 0;
await assert.rejects(openai.chat.completions.parse(request), (error) => {
    assert.ok(error instanceof OpenAI.InternalServerError, String(error));
    assert.equal(error.status, 502);
    assert.equal(error.code, "output_schema_mismatch");
    return true;
});
assert.deepEqual(openai.statuses(), [502]);
