package com.aresgen.models.asking;

import com.aresgen.http.Trail;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.catalogue.Model;

/** Records what a request used. A model's answer has to be paid for even if the request fails afterwards. */
@FunctionalInterface
public interface Meter {
    /** Called once for a request to which a model answered, with the sum of that model's answers. */
    void used(Model model, TokenUsage usage);

    /** Records each use in the trail of a call. */
    static Meter into(Trail trail) {
        return (model, usage) -> trail.modelUse(new Trail.ModelUse(
                model.id(),
                usage.promptTokens(),
                usage.completionTokens(),
                model.price().cost(usage)));
    }
}
