package com.aresgen.voices.edit;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.voices.VoicesFamily;
import java.util.Map;

/** DELETE /v1/voices/{id}. The constructor without arguments is Lambda's, the other local mode's. */
public final class DeleteVoiceFunction extends HttpFunction {
    public DeleteVoiceFunction() {
        this(System.getenv());
    }

    public DeleteVoiceFunction(Map<String, String> environment) {
        super(VoicesFamily.of(environment), "DeleteVoice");
    }
}
