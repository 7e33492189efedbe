package com.aresgen.workflows.definition.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.models.catalogue.Catalogue;
import com.aresgen.workflows.definition.Reading;
import com.aresgen.workflows.definition.RetryOn;
import com.aresgen.workflows.definition.Step;
import com.aresgen.workflows.definition.cost.CostEstimate;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a definition without faults says. */
class DefinitionTest {
    static final String EXAMPLE = """
            # yaml-language-server: $schema=https://api.aresgen.com/v1/schemas/workflow.json
            version: 1
            name: weekly_brief
            inputs: {type: object, required: [topic], properties: {topic: {type: string, maxLength: 200}}}
            defaults: {timeout: 30s, retry: {max_attempts: 4, initial: 2s}}
            budget: {max_cost_usd: "0.50"}
            steps:
              - {id: draft, uses: chat.completion, with: {model: auto, prompt: "Brief on ${{ inputs.topic }}", voice_id: voi_1}}
              - id: each
                needs: [draft]
                when: "${{ size(steps.draft.output.text) > 0 }}"
                for_each: {items: "${{ ['de','fr'] }}", max_concurrency: 2, on_item_error: continue}
                uses: document.command
                with: {document_id: doc_1, command: translate, params: {target_language: "${{ item }}"}}
              - {id: ping, needs: [each], uses: http.request, with: {url: "https://example.com"}, timeout: 5m, retry: {on: [timeout, http_5xx], max_attempts: 6}}
            outputs: {text: "${{ steps.draft.output.text }}"}
            """;

    @Test
    void anAcceptedDefinitionIsReadWhenItsModelHasLeftTheCatalogue() {
        var text = """
                version: 1
                steps:
                  - {id: draft, uses: chat.completion, with: {model: gone/model-1, prompt: "Hello"}}
                """;

        assertThat(Texts.faults(text, Format.YAML))
                .singleElement()
                .satisfies(fault -> assertThat(fault.detail()).isEqualTo("There is no model gone/model-1."));
        assertThat(DefinitionReader.ofAccepted().read(text, Format.YAML)).isInstanceOf(Reading.Valid.class);
    }

    @Test
    void exampleOfTheContractIsRead() {
        var definition = Texts.definition(EXAMPLE);

        assertThat(definition.name()).contains("weekly_brief");
        assertThat(definition.timeout()).isEqualTo(Duration.ofHours(1));
        assertThat(definition.budgetNanos()).contains(500_000_000L);
        assertThat(definition.steps()).extracting(Step::id).containsExactly("draft", "each", "ping");
        assertThat(definition.dependents("draft")).containsExactly("each");
        assertThat(definition.roots()).extracting(Step::id).containsExactly("draft");
        assertThat(definition.outputs()).containsOnlyKeys("text");
        assertThat(definition.step("each").forEach().orElseThrow().continuesOnItemError())
                .isTrue();
    }

    @Test
    void stepInheritsMemberByMember() {
        var definition = Texts.definition(EXAMPLE);

        assertThat(definition.step("draft").timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(definition.step("draft").retry().maxAttempts()).isEqualTo(4);
        assertThat(definition.step("draft").retry().on())
                .doesNotContain(RetryOn.EMPTY_ANSWER)
                .hasSize(4);
        assertThat(definition.step("ping").timeout()).isEqualTo(Duration.ofMinutes(5));
        assertThat(definition.step("ping").retry().initial()).isEqualTo(Duration.ofSeconds(2));
        assertThat(definition.step("ping").retry().on()).containsExactlyInAnyOrder(RetryOn.TIMEOUT, RetryOn.HTTP_5XX);
    }

    @Test
    void yamlAndJsonOfTheSameContentAreEqual() {
        var yaml = (Reading.Valid) Texts.read(EXAMPLE, Format.YAML);
        var json = (Reading.Valid) Texts.read(yaml.document().toPrettyString(), Format.JSON);

        assertThat(json.definition()).isEqualTo(yaml.definition());
        assertThat(json.contentHash()).isEqualTo(yaml.contentHash());
    }

    @Test
    void hashOfStepIsThatOfWhatItMeans() {
        var written = Texts.definition(EXAMPLE.replace("voice_id: voi_1}}", "voice_id: voi_1}, timeout: 30s}"));
        var changed = Texts.definition(EXAMPLE.replace("timeout: 30s, retry", "timeout: 31s, retry"));

        assertThat(written.step("draft").hash())
                .isEqualTo(Texts.definition(EXAMPLE).step("draft").hash());
        assertThat(changed.step("draft").hash())
                .isNotEqualTo(written.step("draft").hash());
        assertThat(changed.step("ping").hash()).isEqualTo(written.step("ping").hash());
    }

    @Test
    void wordsOfYaml11AreStrings() {
        var definition = Texts.definition("""
                version: 1
                steps:
                  - {id: a, uses: transform, with: {value: [yes, no, on, off, 017, 0o17, 0x1f, 1_000, 12:30, ~, True, 1.50]}}
                """);

        assertThat(definition.step("a").with().source().get("value").toString())
                .isEqualTo("[\"yes\",\"no\",\"on\",\"off\",17,15,31,\"1_000\",\"12:30\",null,true,1.50]");
    }

    @Test
    void costIsBoundedByTheBudgetOrByPrices() {
        var catalogue = Catalogue.load();
        assertThat(CostEstimate.of(Texts.definition(EXAMPLE), catalogue))
                .isEqualTo(new CostEstimate(0, Optional.of(500_000_000L)));
        assertThat(CostEstimate.of(Texts.definition(EXAMPLE.replaceAll("budget:.*\n", "")), catalogue))
                .isEqualTo(new CostEstimate(0, Optional.empty()));

        var priced = Texts.definition("""
                version: 1
                inputs: {type: object, properties: {x: {type: string, default: y}}}
                steps:
                  - id: a
                    uses: chat.completion
                    for_each: {items: [1, 2]}
                    with: {model: amazon/nova-micro, prompt: "${{ inputs.x }}", max_output_tokens: 100}
                    retry: {max_attempts: 5}
                  - {id: b, uses: chat.completion, with: {model: local/extractive-1, prompt: x}}
                """);
        assertThat(CostEstimate.of(priced, catalogue))
                .isEqualTo(new CostEstimate(0, Optional.of(10L * (128_000 * 35 + 100 * 140))));
    }
}
