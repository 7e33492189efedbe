package com.aresgen.local.states;

import com.aresgen.local.StartRefused;
import com.aresgen.local.states.language.Definition;
import com.aresgen.local.states.parsing.DefinitionReader;
import com.aresgen.local.template.ResolvedResource;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A state machine as the template has it. */
record StateMachine(String place, String name, String roleArn, Definition definition) {
    /** Properties that are read here, and those that are about logs and bills only. */
    private static final Set<String> KNOWN = Set.of(
            "DefinitionString",
            "DefinitionSubstitutions",
            "StateMachineName",
            "StateMachineType",
            "RoleArn",
            "LoggingConfiguration",
            "TracingConfiguration",
            "Tags");

    private static final Pattern HOLE = Pattern.compile("\\$\\{([^}]*)}");

    /**
     * Whether the machine calls functions by their ARNs alone. One that calls services by their integrations is for the
     * account that it is deployed to, and is left out here: ours keeps the snapshots of functions from expiring.
     */
    static boolean isOfFunctions(ResolvedResource resource) {
        return !resource.properties().path("Definition").toString().contains("\"arn:aws:states:::");
    }

    static StateMachine of(ResolvedResource resource) {
        for (var property : resource.properties().propertyNames()) {
            if (!KNOWN.contains(property)) {
                throw new StartRefused(
                        resource.place() + ": local mode does not know " + property + " of a state machine.");
            }
        }
        if (!resource.properties().path("StateMachineType").asString("STANDARD").equals("STANDARD")) {
            throw new StartRefused(resource.place() + ": local mode runs no other state machines than STANDARD.");
        }
        return new StateMachine(
                resource.place(),
                resource.properties()
                        .path("StateMachineName")
                        .asString(resource.resource().logicalId()),
                resource.text("RoleArn"),
                DefinitionReader.read(resource.place(), substituted(resource)));
    }

    private static String substituted(ResolvedResource resource) {
        var values = resource.properties().path("DefinitionSubstitutions");
        return HOLE.matcher(resource.text("DefinitionString")).replaceAll(hole -> {
            var value = values.path(hole.group(1));
            if (!value.isString()) {
                throw new StartRefused(
                        resource.place() + ": no substitution is given for " + hole.group() + " in its definition.");
            }
            return Matcher.quoteReplacement(value.stringValue());
        });
    }
}
