package com.aresgen.faults;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.values.Role;
import java.util.function.UnaryOperator;

/**
 * Algorithm B: makes a note after an effect outside our tables.
 *
 * @param effect runs before the note is answered, and may answer something else, wait, or throw
 */
record OutsideEffect(Notes notes, UnaryOperator<Outcome> effect) implements Endpoint<String> {
    @Override
    public Route route() {
        return Route.post("/v1/outside").needs(Role.EDITOR);
    }

    @Override
    public String read(Fields fields) {
        return fields.requiredText("text");
    }

    @Override
    public Outcome handle(Call call, String text) {
        return new Outcome.Effect(() -> effect.apply(notes.handle(call, text)));
    }
}
