package com.aresgen.models.catalogue;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is known of some models of the operator's server by their names; the first rule that matches a name is its own.
 *
 * @param names a regular expression for whole names
 * @param takesBack as in {@link Model}
 * @param source where this is from
 */
record RemoteRule(Pattern names, Set<String> takesBack, String source) {
    RemoteRule {
        takesBack = Set.copyOf(takesBack);
    }

    static Set<String> takesBack(List<RemoteRule> rules, String name) {
        return rules.stream()
                .filter(rule -> rule.names().matcher(name).matches())
                .findFirst()
                .map(RemoteRule::takesBack)
                .orElse(Set.of());
    }
}
