// Upstream: sings until it is left.
import { asking, client } from "./the.mjs";

const stream = await client().chat.completions.create(asking("Sing", { stream: true }));
let heard = 0;
for await (const _ of stream) {
    if (++heard === 3) {
        break;
    }
}
// Stays there itself: the connection must end because the stream is let go of, not because the process ends.
console.log("left");
process.stdin.resume();
