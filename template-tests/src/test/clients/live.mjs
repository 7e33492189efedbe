// Upstream: holds its second piece back until this script says that it has the first.
import assert from "node:assert/strict";
import { asking, client } from "./the.mjs";

let text = "";
for await (const chunk of await client().chat.completions.create(asking("Hi", { stream: true }))) {
    text += chunk.choices[0]?.delta.content ?? "";
    if (text === "Hel") {
        console.log("heard");
    }
}
assert.equal(text, "Hello");
