package com.aresgen.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A missing variable breaks a deployment; one that no function reads misleads an operator. */
final class EnvironmentTest {
    /**
     * Variables that only local mode may set: in a template the first would let webhooks call a deployed function's own
     * loopback address, and the others would make its waits shorter than the documented ones.
     */
    private static final Set<String> OF_LOCAL_MODE = Set.of(
            "ALLOW_LOOPBACK_EGRESS",
            "BEDROCK_HINDRANCE",
            "EMBEDDINGS_URL",
            "KEEP_ALIVE_MILLIS",
            "FIRST_PAUSE_MILLIS",
            "FIRST_BYTE_MILLIS",
            "HELLO_MILLIS",
            "SOCKET_LIFE_MILLIS");

    @ParameterizedTest
    @MethodSource("com.aresgen.templates.DeployedFunction#all")
    void theFunctionReadsWhatTheTemplateSetsAndNothingElse(DeployedFunction function) throws Exception {
        var environment = new Recording(function.variables());

        Class.forName(function.handler()).getConstructor(Map.class).newInstance(environment);

        var ours = new TreeSet<>(function.variables().keySet());
        // Read by Lambda, by the adapter, and by the JVM.
        ours.removeIf(variable -> variable.startsWith("AWS_") || variable.equals("JAVA_TOOL_OPTIONS"));
        assertThat(ours).doesNotContainAnyElementsOf(OF_LOCAL_MODE);
        environment.read().removeAll(OF_LOCAL_MODE);
        assertThat(environment.read()).isEqualTo(ours);
    }

    /** An environment that records the variables that are read, apart from those that Lambda itself sets. */
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
