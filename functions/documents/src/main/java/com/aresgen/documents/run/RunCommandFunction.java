package com.aresgen.documents.run;

import com.aresgen.documents.DocumentsFamily;
import com.aresgen.lambda.edge.WebFunction;
import java.util.Map;

/** POST /v1/documents/{id}/commands. The constructor without arguments is Lambda's, the other local mode's. */
public final class RunCommandFunction extends WebFunction {
    /** Started by the script {@code serve}. */
    public static void main(String[] arguments) {
        new RunCommandFunction().serve();
    }

    public RunCommandFunction() {
        this(System.getenv());
    }

    public RunCommandFunction(Map<String, String> environment) {
        super(DocumentsFamily.of(environment), "RunCommand");
    }
}
