package com.aresgen.faults;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;

/** Makes notes as an endpoint that asks models does. */
record Asking(Notes notes) implements Endpoint<String> {
    @Override
    public Route route() {
        return notes.route().askingModels();
    }

    @Override
    public String read(Fields fields) {
        return notes.read(fields);
    }

    @Override
    public Outcome handle(Call call, String text) {
        return notes.handle(call, text);
    }
}
