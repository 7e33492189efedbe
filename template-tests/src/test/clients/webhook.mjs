// Checks webhooks as a receiver does, by the public library: one JSON object a line, each answered with what it held.
import { createInterface } from "node:readline";
import { Webhook } from "standardwebhooks";

for await (const line of createInterface({ input: process.stdin })) {
    const { secret, headers, body } = JSON.parse(line);
    try {
        console.log(JSON.stringify({ verified: new Webhook(secret).verify(body, headers) }));
    } catch (refused) {
        console.log(JSON.stringify({ refused: refused.message }));
    }
}
