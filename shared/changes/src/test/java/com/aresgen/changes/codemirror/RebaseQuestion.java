package com.aresgen.changes.codemirror;

import com.aresgen.changes.ClientUpdate;
import com.aresgen.changes.Rebase;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is left of my updates, some of which were accepted, between updates of others. */
record RebaseQuestion(List<ClientUpdate> mine, List<ClientUpdate> over) implements Question {
    static RebaseQuestion of(Draw draw) {
        var start = draw.text(8).length();
        var mine = new ArrayList<ClientUpdate>();
        var length = start;
        for (var left = draw.number(5); left > 0; left--) {
            mine.add(new ClientUpdate("me", draw.changes(length)));
            length = mine.getLast().changes().newLength();
        }
        var over = new ArrayList<ClientUpdate>();
        length = start;
        for (var left = draw.number(6); left > 0; left--) {
            var pending = Rebase.over(mine, over);
            over.add(
                    draw.number(3) == 0 && !pending.isEmpty()
                            ? pending.getFirst()
                            : new ClientUpdate("client " + draw.number(2), draw.changes(length)));
            length = over.getLast().changes().newLength();
        }
        return new RebaseQuestion(mine, over);
    }

    @Override
    public JsonNode asked() {
        var question = JsonNodeFactory.instance.objectNode().put("kind", "rebase");
        question.set("mine", json(mine));
        question.set("over", json(over));
        return question;
    }

    @Override
    public JsonNode answered() {
        return json(Rebase.over(mine, over));
    }

    private static ArrayNode json(List<ClientUpdate> updates) {
        var array = JsonNodeFactory.instance.arrayNode();
        updates.forEach(update ->
                array.addArray().add(update.client()).add(update.changes().toJson()));
        return array;
    }
}
