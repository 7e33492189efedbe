package com.aresgen.http;

import java.util.List;

/** The stages, outermost first: the order of this list is the order of the API's promises. */
public record Pipeline(List<Stage> stages) {
    public Handler around(Handler endpoint) {
        var handler = endpoint;
        for (var stage : stages.reversed()) {
            handler = stage.around(handler);
        }
        return handler;
    }
}
