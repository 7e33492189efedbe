// Upstream: "Hello" whole and in two pieces; two calls of a tool and an answer, whole and in pieces; text that breaks its
// schema, and a ship; a stream that breaks off; and 429 before "Hello".
import assert from "node:assert/strict";
import { createOpenAI } from "@ai-sdk/openai";
import { APICallError, generateText, isStepCount, Output, streamText, tool } from "ai";
import { z } from "zod";
import { apiKey, baseURL, counting, theme } from "./the.mjs";

const openai = createOpenAI({ baseURL, apiKey, fetch: counting });
const model = openai.chat("remote/an-actor");

await theme("a whole answer", async () => {
    const { text, finishReason, usage } = await generateText({ model, prompt: "Hi" });
    assert.deepEqual([text, finishReason, usage.totalTokens], ["Hello", "stop", 14]);
});

await theme("an answer in pieces", async () => {
    const stream = streamText({ model, prompt: "Hi" });
    const pieces = [];
    for await (const piece of stream.textStream) {
        pieces.push(piece);
    }
    assert.deepEqual(pieces, ["Hel", "lo"]);
    assert.equal(await stream.finishReason, "stop");
    assert.equal((await stream.usage).totalTokens, 14);
});

const measured = [];
const question = {
    model,
    prompt: "Where is it colder?",
    tools: {
        Thermometer: tool({
            inputSchema: z.object({ city: z.string() }),
            execute: ({ city }) => ({ celsius: measured.push(city) }),
        }),
    },
    stopWhen: isStepCount(2),
};

await theme("tools", async (statuses) => {
    const { text, steps } = await generateText(question);
    assert.equal(text, "Oslo is colder.");
    assert.deepEqual(steps.map((step) => step.finishReason), ["tool-calls", "stop"]);
    assert.deepEqual(measured.splice(0), ["Oslo", "Rome"]);
    assert.deepEqual(statuses(), [200, 200]);
});

await theme("tools in pieces", async () => {
    assert.equal(await streamText(question).text, "Oslo is colder.");
    assert.deepEqual(measured, ["Oslo", "Rome"]);
});

await theme("structured output", async () => {
    const schema = z.object({ name: z.string(), cargo: z.array(z.string()) });
    const { output } = await generateText({ model, prompt: "Which ship came?", output: Output.object({ schema }) });
    assert.deepEqual(output, { name: "Viking", cargo: ["coal"] });
});

await theme("a refusal is shown after one call", async (statuses) => {
    await assert.rejects(generateText({ model, prompt: "Hi", temperature: 3 }), (error) => {
        assert.ok(APICallError.isInstance(error), String(error));
        assert.match(error.message, /temperature/);
        return true;
    });
    assert.deepEqual(statuses(), [400]);
});

await theme("without .chat the refusal says what to set", async (statuses) => {
    await assert.rejects(generateText({ model: openai("remote/an-actor"), prompt: "Hi" }), /openai\.chat\(model\)/);
    assert.deepEqual(statuses(), [404]);
});

await theme("a stream that breaks off is an error", async () => {
    const errors = [];
    const stream = streamText({ model: openai.chat("remote/breaks"), prompt: "Hi", onError: ({ error }) => errors.push(error) });
    await stream.consumeStream();
    assert.equal(await stream.finishReason, "error");
    assert.equal(errors.length, 1);
    assert.match(JSON.stringify(errors[0]) + errors[0].message, /broke/);
});

await theme("429 of the upstream is tried again", async (statuses) => {
    const { text } = await generateText({ model: openai.chat("remote/busy"), prompt: "Hi" });
    assert.equal(text, "Hello");
    assert.deepEqual(statuses(), [429, 200]);
});
