package com.aresgen.documents.versions;

import com.aresgen.documents.DocumentsFamily;
import com.aresgen.lambda.work.ScheduledFunction;
import java.util.Map;

/** Starts {@link MakeVersions}. The constructor without arguments is Lambda's, the other local mode's. */
public final class MakeVersionsFunction extends ScheduledFunction {
    public MakeVersionsFunction() {
        this(System.getenv());
    }

    public MakeVersionsFunction(Map<String, String> environment) {
        this(DocumentsFamily.of(environment));
    }

    private MakeVersionsFunction(DocumentsFamily family) {
        super(family.makeVersions(), family.clock(), family.connections());
    }
}
