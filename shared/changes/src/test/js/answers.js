// Answers questions about change sets, one JSON line each, with CodeMirror's own code.
import { createInterface } from "node:readline";
import { ChangeSet, Text } from "@codemirror/state";
import { rebaseUpdates } from "@codemirror/collab";

const text = (string) => Text.of(string.split("\n"));
const changes = (edits, length) => ChangeSet.of(edits.map(([from, to, insert]) => ({ from, to, insert })), length, "\n");

const answers = {
    sets({ doc, a, b, next, positions }) {
        const [A, B] = [changes(a, doc.length), changes(b, doc.length)];
        const after = A.apply(text(doc));
        const C = A.compose(changes(next, after.length));
        const sets = [A, C, A.map(B), A.map(B, true), B.map(C), C.map(B, true), A.compose(B.map(A)), B.compose(A.map(B, true))];
        sets.push(A.invert(text(doc)), C.invert(text(doc)), C.compose(C.invert(text(doc))));
        const mapped = positions.flatMap((at) => [-1, 0, 1].map((assoc) => C.mapPos(at, assoc)));
        const ranges = [];
        C.iterChanges((fromA, toA, fromB, toB, inserted) => ranges.push([fromA, toA, fromB, toB, inserted.toString()]));
        const read = ChangeSet.fromJSON(C.toJSON());
        return [after.toString(), read.apply(text(doc)).toString(), mapped, ranges, ...sets.map((set) => set.toJSON())];
    },
    // Without ranges to leave out, filter() only joins what addSection joins.
    json({ parts }) {
        return ChangeSet.fromJSON(parts).filter([]).changes.toJSON();
    },
    rebase({ mine, over }) {
        const updates = (list) => list.map(([clientID, parts]) => ({ clientID, changes: ChangeSet.fromJSON(parts) }));
        return rebaseUpdates(updates(mine), updates(over)).map(({ clientID, changes }) => [clientID, changes.toJSON()]);
    },
};

let out = [];
for await (const line of createInterface({ input: process.stdin })) {
    const { kind, ...question } = JSON.parse(line);
    out.push(JSON.stringify(answers[kind](question)));
    if (out.length == 1000) {
        process.stdout.write(out.join("\n") + "\n");
        out = [];
    }
}
process.stdout.write(out.map((line) => line + "\n").join(""));
