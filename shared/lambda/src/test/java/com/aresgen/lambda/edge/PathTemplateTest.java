package com.aresgen.lambda.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PathTemplateTest {
    @Test
    void readsEachParameterFromItsPlace() {
        assertThat(parameters("/v1/documents/{id}/commands", "/v1/documents/doc_1/commands"))
                .isEqualTo(Map.of("id", "doc_1"));
        assertThat(parameters("/v1/bots/{bot}/conversations/{id}", "/v1/bots/a/conversations/b"))
                .isEqualTo(Map.of("bot", "a", "id", "b"));
        assertThat(parameters("/v1/chat/completions", "/v1/chat/completions")).isEmpty();
    }

    @Test
    void theLastOneMaySpanSlashes() {
        assertThat(parameters("/v1/models/{id+}", "/v1/models/openai/gpt-4o")).isEqualTo(Map.of("id", "openai/gpt-4o"));
    }

    @Test
    void decodesPercentEncodingAndLeavesAPlus() {
        assertThat(parameters("/v1/things/{id}", "/v1/things/a%2Fb%20c+d%C3%A9"))
                .isEqualTo(Map.of("id", "a/b c+dé"));
    }

    private static Map<String, String> parameters(String template, String path) {
        return new PathTemplate(template).parameters(path);
    }
}
