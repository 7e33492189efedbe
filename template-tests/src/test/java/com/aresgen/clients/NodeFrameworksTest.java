package com.aresgen.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.models.upstream.ServerScript;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frameworks for Node against the running API, each by one script in {@code src/test/frameworks} that knows all themes. */
@Timeout(60)
class NodeFrameworksTest {
    private static final ServerScript[] THEMES = {
        ScriptedModel.says("Hello"),
        ScriptedModel.streams("Hel", "lo"),
        ScriptedModel.CALLS,
        ScriptedModel.says("Oslo is colder."),
        ScriptedModel.CALLS_IN_PIECES,
        ScriptedModel.streams("Oslo is ", "colder."),
        ScriptedModel.says("The Viking"),
        ScriptedModel.says("{\"name\":\"Viking\",\"cargo\":[\"coal\"]}"),
        ServerScript.events(ScriptedModel.piece("Hel")).then(ServerScript.reset()),
        ServerScript.json(429, "{}", "Retry-After: 1"),
        ScriptedModel.says("Hello")
    };

    /** Takes longer than the tests may, the first time. */
    @BeforeAll
    static void install() {
        assertThat(NodeModules.folder("frameworks")).isDirectoryContaining("glob:**.mjs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ai-sdk", "langchain"})
    void aFrameworkAnswersRefusesAndFailsAsItsUsersExpect(String framework) {
        var rehearsal = Rehearsal.of(THEMES);

        NodeScript.startFramework(framework, rehearsal).succeeds();
        assertThat(rehearsal.upstream().asked()).hasSameSizeAs(THEMES);
    }
}
