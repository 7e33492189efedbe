// A question with parts and tools, by openapi-typescript's types and openapi-fetch.
import createClient from "openapi-fetch";
import type { components, paths } from "./openapi.js";

declare const process: { env: Record<string, string> };
type Schemas = components["schemas"];

// The media types of whole answers: with `stream` the same call answers in events.
const client = createClient<paths, "application/json" | "application/problem+json">({
    baseUrl: process.env.ARESGEN_BASE_URL!,
    headers: { Authorization: `Bearer ${process.env.ARESGEN_API_KEY}` },
});
const question: Schemas["ChatMessage"] = {
    role: "user",
    content: [
        { type: "text", text: "How cold is it here?" },
        { type: "image_url", image_url: { url: "data:image/png;base64,iVBORw0KGgo=", detail: "low" } },
    ],
};
const { data, error } = await client.POST("/v1/chat/completions", {
    body: {
        model: "remote/an-actor",
        messages: [question],
        tools: [{ type: "function", function: { name: "thermometer", parameters: { type: "object" } } }],
        tool_choice: { type: "function", function: { name: "thermometer" } },
    },
});
if (error) {
    throw new Error(error.detail);
}
const answer = data.choices[0]!.message;
const [call] = answer.tool_calls!;
console.log(call!.type === "function" ? call!.function.arguments : call!.custom.input);

// What the API would refuse does not compile, and an answer can be sent back as it came.
const next: Schemas["ChatMessage"][] = [question, answer, { role: "tool", tool_call_id: call!.id, content: "{}" }];
// @ts-expect-error: a text part has a text
const withoutText: Schemas["ContentPart"] = { type: "text" };
// @ts-expect-error: there is no such tool
const unknownTool: Schemas["ChatTool"] = { type: "retrieval" };
// @ts-expect-error: a tool's message names the call
const nameless: Schemas["ChatMessage"] = { role: "tool", content: "{}" };
void [next, withoutText, unknownTool, nameless];
