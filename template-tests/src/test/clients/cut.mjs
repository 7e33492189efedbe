// Upstream: sings. The API is closed when this script says that it listens.
import assert from "node:assert/strict";
import { asking, client } from "./the.mjs";

await assert.rejects(async () => {
    let heard = 0;
    for await (const _ of await client().chat.completions.create(asking("Sing", { stream: true }))) {
        if (++heard === 3) {
            console.log("listening");
        }
    }
});
