// Upstream: two calls of a tool whole, an answer, the calls in pieces, an answer.
import assert from "node:assert/strict";
import { asking, client } from "./the.mjs";

const chat = client().chat.completions;
const parameters = { type: "object", properties: { city: { type: "string" } }, required: ["city"] };
const tools = [{ type: "function", function: { name: "Thermometer", parameters } }];

async function proceed(first) {
    const { message, finish_reason } = first.choices[0];
    assert.equal(finish_reason, "tool_calls");
    assert.deepEqual(message.tool_calls.map((call) => call.id), ["call_a", "call_b"]);
    assert.deepEqual(message.tool_calls.map((call) => JSON.parse(call.function.arguments).city), ["Oslo", "Rome"]);
    const question = asking("Where is it colder?", { tools });
    question.messages.push(message);
    for (const call of message.tool_calls) {
        question.messages.push({ role: "tool", tool_call_id: call.id, content: '{"celsius":1}' });
    }
    assert.equal((await chat.create(question)).choices[0].message.content, "Oslo is colder.");
}

await proceed(await chat.create(asking("Where is it colder?", { tools })));
await proceed(await chat.stream(asking("Where is it colder?", { tools })).finalChatCompletion());
