package com.aresgen.local.states.run;

import com.aresgen.local.states.data.Scope;
import com.aresgen.local.states.data.StateFailure;
import com.aresgen.local.states.data.StatesError;
import com.aresgen.local.states.language.State.Selection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** InputPath and OutputPath. */
final class DataFlow {
    private DataFlow() {}

    /** The scope with the part of the input that a state works on. */
    static Scope input(Selection selection, Scope scope) {
        return scope.with(selected(selection, scope.input()));
    }

    static JsonNode selected(Selection selection, JsonNode data) {
        if (selection.path().isEmpty()) {
            return JsonNodeFactory.instance.objectNode();
        }
        var path = selection.path().get();
        return path.find(Scope.of(data))
                .orElseThrow(() -> new StateFailure(
                        StatesError.runtime("Invalid path '" + path.text() + "' : it leads to nothing in " + data)));
    }
}
