// Upstream: as for ai-sdk.mjs.
import assert from "node:assert/strict";
import { HumanMessage, ToolMessage } from "@langchain/core/messages";
import { tool } from "@langchain/core/tools";
import { ChatOpenAI } from "@langchain/openai";
import { z } from "zod";
import { apiKey, baseURL, counting, theme } from "./the.mjs";

const chat = (more = {}) =>
    new ChatOpenAI({
        model: "remote/an-actor",
        apiKey,
        useResponsesApi: false,
        configuration: { baseURL, fetch: counting },
        ...more,
    });

await theme("a whole answer", async () => {
    const { text, response_metadata, usage_metadata } = await chat().invoke("Hi");
    assert.deepEqual([text, response_metadata.finish_reason, usage_metadata.total_tokens], ["Hello", "stop", 14]);
});

const whole = async (stream) => {
    let message;
    for await (const chunk of stream) {
        message = message?.concat(chunk) ?? chunk;
    }
    return message;
};

await theme("an answer in pieces", async () => {
    const { text, response_metadata, usage_metadata } = await whole(await chat().stream("Hi"));
    assert.deepEqual([text, response_metadata.finish_reason, usage_metadata.total_tokens], ["Hello", "stop", 14]);
});

const thermometer = tool(({ city }) => `1 degree in ${city}`, {
    name: "Thermometer",
    description: "Reads the thermometer of a city.",
    schema: z.object({ city: z.string() }),
});

async function proceed(ask) {
    const equipped = chat().bindTools([thermometer]);
    const messages = [new HumanMessage("Where is it colder?")];
    const first = await ask(equipped, messages);
    assert.deepEqual(first.tool_calls.map((call) => call.args.city), ["Oslo", "Rome"]);
    messages.push(first);
    for (const call of first.tool_calls) {
        const result = await thermometer.invoke(call);
        assert.ok(result instanceof ToolMessage);
        messages.push(result);
    }
    assert.equal((await ask(equipped, messages)).text, "Oslo is colder.");
}

await theme("tools", () => proceed((equipped, messages) => equipped.invoke(messages)));

await theme("tools in pieces", () => proceed(async (equipped, messages) => whole(await equipped.stream(messages))));

await theme("structured output", async () => {
    const schema = z.object({ name: z.string(), cargo: z.array(z.string()) });
    const ship = await chat().withStructuredOutput(schema, { method: "jsonSchema" }).invoke("Which ship came?");
    assert.deepEqual(ship, { name: "Viking", cargo: ["coal"] });
});

await theme("a refusal is shown after one call", async (statuses) => {
    await assert.rejects(chat({ temperature: 3 }).invoke("Hi"), /temperature/);
    assert.deepEqual(statuses(), [400]);
});

await theme("a client set to the Responses API is told what to set", async (statuses) => {
    await assert.rejects(chat({ useResponsesApi: true }).invoke("Hi"), /useResponsesApi false/);
    assert.deepEqual(statuses(), [404]);
});

await theme("a stream that breaks off is an error", async () => {
    await assert.rejects(async () => whole(await chat({ model: "remote/breaks" }).stream("Hi")), /broke/);
});

await theme("429 of the upstream is tried again", async (statuses) => {
    const { text } = await chat({ model: "remote/busy" }).invoke("Hi");
    assert.equal(text, "Hello");
    assert.deepEqual(statuses(), [429, 200]);
});
