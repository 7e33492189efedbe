package com.aresgen.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A variable that is missing breaks a deployment; one that nobody reads misleads whoever looks for its reader. */
final class EnvironmentTest {
    /**
     * What local mode alone may set: a template that allowed the first would let deployed functions be led astray, and one
     * that set another would have them wait less long than callers are told.
     */
    private static final Set<String> OF_LOCAL_MODE =
            Set.of("ALLOW_LOOPBACK_EGRESS", "KEEP_ALIVE_MILLIS", "FIRST_PAUSE_MILLIS");

    @ParameterizedTest
    @MethodSource("com.aresgen.templates.DeployedFunction#all")
    void theFunctionReadsWhatTheTemplateSetsAndNothingElse(DeployedFunction function) throws Exception {
        var environment = new Recording(function.variables());

        Class.forName(function.handler()).getConstructor(Map.class).newInstance(environment);

        var ours = new TreeSet<>(function.variables().keySet());
        // Read by Lambda and by the adapter.
        ours.removeIf(variable -> variable.startsWith("AWS_"));
        assertThat(ours).doesNotContainAnyElementsOf(OF_LOCAL_MODE);
        environment.read().removeAll(OF_LOCAL_MODE);
        assertThat(environment.read()).isEqualTo(ours);
    }

    /** An environment that remembers what it was asked for, apart from what Lambda itself sets. */
    private static final class Recording extends AbstractMap<String, String> {
        private final Map<String, String> variables;
        private final Set<String> read = new TreeSet<>();

        Recording(Map<String, String> variables) {
            this.variables = variables;
        }

        Set<String> read() {
            return read;
        }

        @Override
        public @Nullable String get(Object name) {
            if (name.equals("AWS_REGION")) {
                return "eu-west-1";
            }
            if (name instanceof String variable && !variable.startsWith("AWS_")) {
                read.add(variable);
            }
            return variables.get(name);
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            throw new UnsupportedOperationException("A variable is read by its name");
        }
    }
}
