package com.aresgen.local.states.functions;

import com.aresgen.local.LocalRegion;

/** A function as a definition or a rule names it: by name or ARN, with or without a qualifier. */
public record FunctionName(String name, String qualifier) {
    public static FunctionName of(String text) {
        var parts = text.split(":function:", 2);
        var name = parts[parts.length - 1].split(":", 2);
        return new FunctionName(name[0], name.length == 1 ? "" : name[1]);
    }

    String arn(LocalRegion region) {
        return region.arn("lambda", "function:" + name + (qualifier.isEmpty() ? "" : ":" + qualifier));
    }

    /** The version that answers, as the service reports it; local mode has one version behind every alias. */
    String version() {
        return qualifier.isEmpty() ? "$LATEST" : "1";
    }
}
