// A question with parts and tools, by openapi-generator's typescript-fetch.
import { ChatApi, Configuration, ContentPartToJSON, type ContentPart } from "./fetch/index.js";

declare const process: { env: Record<string, string> };

const parts: ContentPart[] = [
    { type: "text", text: "How cold is it here?" },
    { type: "image_url", imageUrl: { url: "data:image/png;base64,iVBORw0KGgo=", detail: "low" } },
];
const chat = new ChatApi(new Configuration({ accessToken: process.env.ARESGEN_API_KEY }));
const completion = await chat.completeChat({
    chatRequest: {
        model: "remote/an-actor",
        // Its MessageContent has no members: a list is sent as it is, so its parts are written out here.
        messages: [{ role: "user", content: parts.map(ContentPartToJSON) }],
        tools: [{ type: "function", _function: { name: "thermometer", parameters: { type: "object" } } }],
        toolChoice: { type: "function", _function: { name: "thermometer" } },
    },
});
const [call] = completion.choices[0]!.message.toolCalls!;
console.log(call!.type === "function" ? call!._function.arguments : call);
