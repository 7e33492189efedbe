// Upstream: fails with 500, then streams "Hello".
import assert from "node:assert/strict";
import { asking, client, OpenAI, text } from "./the.mjs";

async function refused(kind, code, request, openai = client()) {
    const error = await openai.chat.completions.create(request).then(
        () => assert.fail(`${code} was expected`),
        (error) => error,
    );
    assert.ok(error instanceof kind, `${error} is no ${kind.name}`);
    assert.equal(error.code, code);
    assert.match(error.requestID, /^req_/);
    assert.deepEqual(openai.statuses(), [error.status], "no attempt in vain");
    return error;
}

const wrong = client({ apiKey: process.env.WRONG_API_KEY });
await refused(OpenAI.AuthenticationError, "invalid_token", asking("Hi"), wrong);
const unknown = await refused(OpenAI.NotFoundError, "model_not_found", asking("Hi", { model: "nobody/knows-it" }));
assert.match(unknown.message, /nobody\/knows-it/);
const invalid = await refused(OpenAI.BadRequestError, "validation_failed", asking("Hi", { temperature: 3 }));
assert.equal(invalid.param, "temperature");
const unable = asking("Hi", { model: "local/extractive-1", top_p: 0.5 });
assert.equal((await refused(OpenAI.BadRequestError, "unsupported_parameter", unable)).param, "top_p");

const openai = client();
assert.equal(await text(await openai.chat.completions.create(asking("Hi", { stream: true }))), "Hello");
assert.deepEqual(openai.statuses(), [502, 200]);
