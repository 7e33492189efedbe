// Upstream: breaks off in the middle.
import assert from "node:assert/strict";
import { APIError, asking, client } from "./the.mjs";

await assert.rejects(
    async () => {
        for await (const _ of await client().chat.completions.create(asking("Hi", { stream: true })));
    },
    (error) => {
        assert.ok(error instanceof APIError, String(error));
        assert.equal(error.code, "upstream_error");
        assert.equal(error.type, "server_error");
        assert.match(error.message, /broke/);
        return true;
    },
);
