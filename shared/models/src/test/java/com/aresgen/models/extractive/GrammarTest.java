package com.aresgen.models.extractive;

import static com.aresgen.models.extractive.Embedded.HARBOUR;
import static com.aresgen.models.extractive.Embedded.refusal;
import static com.aresgen.models.extractive.Embedded.system;
import static com.aresgen.models.extractive.Embedded.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.models.extractive.Instruction.Form;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarTest {
    private static final String TEXT = "The tower was completed in 1889. It is tall.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Summarize                                                   | 0",
                "Summarise this text                                         | 0",
                "Summarize the following                                     | 0",
                "Please summarize the following article                      | 0",
                "TL;DR                                                       | 0",
                "Summary                                                     | 0",
                "Give me a summary of this document                          | 0",
                "Summarize in one sentence                                   | 1",
                "Summarize in a sentence                                     | 1",
                "Summarize in 3 sentences                                    | 3",
                "SUMMARIZE  IN  TEN  SENTENCES                               | 10",
                "Sum up this text in at most two sentences, please           | 2",
                "Write a summary of the text below in 4 sentences            | 4"
            })
    void readsSummaries(String order, int sentences) {
        var length = sentences == 0 ? new Length.Natural() : new Length.Sentences(sentences);

        reads(order, new Instruction.Summarize(length, Form.RUNNING));
    }

    @ParameterizedTest
    @CsvSource({
        "Summarize in 50 words, WORDS, 50",
        "Summarize in up to a word, WORDS, 1",
        "Summarize in five bullets, BULLETS, 5",
        "Summarize this as 3 bullet points, BULLETS, 3",
        "Summary in 7 points, BULLETS, 7"
    })
    void readsOtherLengths(String order, String unit, int most) {
        reads(
                order,
                unit.equals("WORDS")
                        ? new Instruction.Summarize(new Length.WordCount(most), Form.RUNNING)
                        : new Instruction.Summarize(new Length.Sentences(most), Form.BULLETS));
    }

    @Test
    void readsBulletsWithoutACount() {
        reads("Summarize as bullets", new Instruction.Summarize(new Length.Natural(), Form.BULLETS));
        reads("List five keywords as a list", new Instruction.ListKeyphrases(5, Form.BULLETS));
    }

    @ParameterizedTest
    @CsvSource({
        "Outline, 10",
        "Outline this document, 10",
        "Give me an outline of the following text in three sections, 3",
        "Key points, 10",
        "Main points of this article in 5 bullets, 5"
    })
    void readsOutlines(String order, int most) {
        reads(order, new Instruction.WriteOutline(most));
    }

    @ParameterizedTest
    @CsvSource({
        "Keyphrases, 10",
        "Keywords, 10",
        "Extract 3 keyphrases, 3",
        "List the five key phrases, 5",
        "12 keywords of this text please, 12",
        "Give me a key-phrase, 1"
    })
    void readsKeyphrases(String order, int most) {
        reads(order, new Instruction.ListKeyphrases(most, Form.RUNNING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is Tern?",
                "When was the tower completed?",
                "In which year did it open?",
                "Is it tall?",
                "Did Dr. Marsh agree?"
            })
    void readsAQuestionBeforeOrAfterTheText(String question) {
        var ask = Optional.of(new Grammar.Reading(new Instruction.Ask(question), TEXT));

        assertThat(Grammar.read(question + "\n\n" + TEXT)).isEqualTo(ask);
        assertThat(Grammar.read(TEXT + "\r\n\r\n" + question + "\n")).isEqualTo(ask);
        assertThat(Grammar.read(question))
                .isEqualTo(Optional.of(new Grammar.Reading(new Instruction.Ask(question), "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"\"\n%s\n\"\"\"", "```\n%s\n```", "<document>%s</document>"})
    void takesATextOutOfItsFence(String fenced) {
        assertThat(Grammar.read("Summarize:\n" + fenced.formatted(TEXT))
                        .orElseThrow()
                        .text())
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Summarize like a pirate:",
                "Summarize in two sentences without mentioning Paris:",
                "Summarize in German:",
                "Summarize this as a poem:",
                "Summarize in rhyme:",
                "Summarize in 0 sentences:",
                "Summarize in -1 sentences:",
                "Summarize in 1.5 sentences:",
                "Summarize in 2 sentences of 10 words:",
                "Summarize in two sentences and list five keywords:",
                "Summarize the first paragraph:",
                "Summarize. Use a formal tone.",
                "You are a pirate. Summarize:",
                "Keyphrases as JSON:",
                "Extract 0 keyphrases:",
                "Keywords with their frequency:",
                "Outline for children:",
                "Fasse den Text zusammen:",
                "Translate into French:",
                "Write a poem about this:",
                "When was the tower completed? Answer in rhyme.",
                "Answer in rhyme. When was the tower completed?",
                "What do you think?",
                "Can you translate this?",
                "List all people mentioned in the text",
                "Hello!"
            })
    void declinesEverythingElseWithTheGrammar(String instruction) {
        assertThat(refusal(instruction + "\n\n" + HARBOUR))
                .contains("local/extractive-1 understands", "Summarize in N sentences", "LLM_BASE_URL");
        assertThat(refusal(instruction + " " + TEXT)).contains("LLM_BASE_URL");
        assertThat(refusal(HARBOUR + "\n\n" + instruction)).contains("LLM_BASE_URL");
    }

    @Test
    void declinesATextBetweenTwoQuestions() {
        assertThat(Grammar.read("Is it tall?\n\n" + TEXT + "\n\nWhen was it completed?"))
                .isEmpty();
    }

    @Test
    void declinesAMessageWithoutAnInstruction() {
        assertThat(refusal(HARBOUR)).contains("no instruction", "LLM_BASE_URL");
        assertThat(refusal("")).contains("no instruction");
        assertThat(refusal(system("Summarize: " + HARBOUR))).contains("no instruction");
        assertThat(refusal()).contains("no instruction");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Summarize:", "Outline:", "Give me 5 keywords", "What is the capital of France?"})
    void declinesAnInstructionWithoutAText(String instruction) {
        assertThat(refusal(user(instruction))).contains("no text", "LLM_BASE_URL");
    }

    /** Before the text on its line, above it, and below it. */
    private static void reads(String order, Instruction instruction) {
        var reading = Optional.of(new Grammar.Reading(instruction, TEXT));

        assertThat(Grammar.read(order + ": " + TEXT)).isEqualTo(reading);
        assertThat(Grammar.read(order + ":\n\n" + TEXT)).isEqualTo(reading);
        assertThat(Grammar.read(order + ".\n" + TEXT)).isEqualTo(reading);
        assertThat(Grammar.read(TEXT + "\n\n" + order)).isEqualTo(reading);
    }
}
