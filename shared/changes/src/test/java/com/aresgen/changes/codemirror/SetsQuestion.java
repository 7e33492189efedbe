package com.aresgen.changes.codemirror;

import com.aresgen.changes.ChangeSet;
import com.aresgen.changes.TextEdit;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What do all operations make of a text and its changes.
 *
 * @param a made for {@code doc}, like {@code b}
 * @param next made for what {@code a} leaves
 */
record SetsQuestion(String doc, List<TextEdit> a, List<TextEdit> b, List<TextEdit> next, List<Integer> positions)
        implements Question {
    static SetsQuestion of(Draw draw) {
        var doc = draw.text(draw.number(8) == 0 ? 40 : 8);
        var a = draw.edits(doc.length());
        var next = draw.edits(ChangeSet.of(doc.length(), a).newLength());
        var positions = Stream.generate(() -> draw.number(doc.length() + 1)).limit(3);
        return new SetsQuestion(doc, a, draw.edits(doc.length()), next, positions.toList());
    }

    @Override
    public JsonNode asked() {
        var question = JsonNodeFactory.instance.objectNode().put("kind", "sets").put("doc", doc);
        question.set("a", json(a));
        question.set("b", json(b));
        question.set("next", json(next));
        positions.forEach(question.putArray("positions")::add);
        return question;
    }

    @Override
    public JsonNode answered() {
        var changesA = ChangeSet.of(doc.length(), a);
        var changesB = ChangeSet.of(doc.length(), b);
        var after = changesA.apply(doc);
        var both = changesA.compose(ChangeSet.of(after.length(), next));
        var answer = JsonNodeFactory.instance.arrayNode();
        answer.add(after).add(both.apply(doc));
        var mapped = answer.addArray();
        positions.forEach(at -> Stream.of(-1, 0, 1).forEach(assoc -> mapped.add(both.mapPos(at, assoc))));
        var ranges = answer.addArray();
        both.ranges()
                .forEach(range -> ranges.addArray()
                        .add(range.fromA())
                        .add(range.toA())
                        .add(range.fromB())
                        .add(range.toB())
                        .add(range.inserted()));
        sets(changesA, changesB, both).forEach(set -> answer.add(set.toJson()));
        return answer;
    }

    private List<ChangeSet> sets(ChangeSet changesA, ChangeSet changesB, ChangeSet both) {
        return List.of(
                changesA,
                both,
                changesA.map(changesB, false),
                changesA.map(changesB, true),
                changesB.map(both, false),
                both.map(changesB, true),
                changesA.compose(changesB.map(changesA, false)),
                changesB.compose(changesA.map(changesB, true)),
                changesA.invert(doc),
                both.invert(doc),
                both.compose(both.invert(doc)));
    }

    private static ArrayNode json(List<TextEdit> edits) {
        var array = JsonNodeFactory.instance.arrayNode();
        edits.forEach(edit -> array.addArray().add(edit.from()).add(edit.to()).add(edit.insert()));
        return array;
    }
}
