package com.aresgen.chatbots.reply.model;

import static com.aresgen.chatbots.reply.ReplyBench.FALLBACK;
import static com.aresgen.chatbots.reply.ReplyBench.INSTRUCTIONS;
import static com.aresgen.chatbots.reply.ReplyBench.sentence;
import static com.aresgen.chatbots.reply.ReplyBench.sentenceOf;
import static com.aresgen.chatbots.reply.ReplyBench.sentences;
import static com.aresgen.chatbots.reply.ReplyBench.streamed;
import static com.aresgen.models.upstream.ChatAnswers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.reply.ReplyBench;
import com.aresgen.chatbots.reply.task.GroundedReply;
import com.aresgen.chatbots.reply.task.PastMessage;
import com.aresgen.chatbots.reply.task.ReplyFinish;
import com.aresgen.chatbots.reply.task.ReplyStart;
import com.aresgen.http.json.Json;
import com.aresgen.http.streams.RunningText.Step;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.failure.UpstreamError;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.voice.VoiceFixture;
import com.aresgen.voice.phrases.BannedPhrases.Policy;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Grounded answers of a model that answers by script. */
class GeneratedRepliesTest {
    private static final String WARRANTY = "The warranty lasts 24 months from the day of purchase.";
    private static final String RECEIPT = "Keep the receipt: without it no claim is accepted.";
    private static final String GOOD = sentence(WARRANTY, "warranty lasts 24 months");
    private static final String BAD = sentence("The warranty lasts 36 months.", "warranty lasts 24 months");
    private static final String GOOD_THEN_BAD = sentences(
            sentenceOf(1, WARRANTY, "warranty lasts 24 months"),
            sentenceOf(2, "Call Bob at once.", "Keep the receipt"));
    private static final String TAIL = sentences(sentenceOf(2, "Keep the receipt.", "Keep the receipt"));

    private final ReplyBench bench = new ReplyBench().source(WARRANTY).source(RECEIPT);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void anAnswerHasItsCitationsInOrder() {
        bench.answering(sentences(
                sentenceOf(2, "Keep the receipt.", "Keep the receipt"),
                sentenceOf(1, WARRANTY, "warranty lasts 24 months"),
                sentenceOf(2, "A claim without the receipt is not accepted.", "Keep the receipt")));
        var reply = bench.reply();

        assertThat(reply.answered()).isTrue();
        assertThat(reply.text())
                .isEqualTo("Keep the receipt. " + WARRANTY + " A claim without the receipt is not accepted.");
        assertThat(reply.citations()).extracting("source").containsExactly("src_2", "src_1");
        assertThat(reply.citations().getFirst().start()).isEqualTo(100);
        assertThat(reply.usage()).isEqualTo(new TokenUsage(7, 3));
        assertThat(bench.uses()).hasSize(1);
    }

    @Test
    void sourcesQuestionHistoryAndAttributesAreDataBetweenMarks() {
        bench.asking("And the receipt?")
                .after(new PastMessage(PastMessage.Writer.VISITOR, "How long?"))
                .knowing(Map.of("plan", "gold"))
                .answering(GOOD)
                .reply();

        assertThat(bench.message(0, 0))
                .startsWith("You are Bea.")
                .contains(INSTRUCTIONS)
                .doesNotContain("{{");
        assertThat(bench.message(0, 1))
                .containsPattern("<source_1 (\\w{10})>\nTitle: Handbook\n\n\\QThe warranty\\E[^<]*</source_1 \\1>")
                .containsPattern("<visitor \\w{10}>\n\\{\"plan\":\"gold\"}\n")
                .contains("visitor: How long?")
                .containsPattern("And the receipt\\?\n</question \\w{10}>$");
    }

    @Test
    void aRefusedAnswerIsRepairedOnce() {
        var reply = bench.answering(BAD, GOOD).reply();

        assertThat(reply.text()).isEqualTo(WARRANTY);
        assertThat(bench.message(1, 2)).isEqualTo(BAD);
        assertThat(bench.message(1, 3))
                .contains("Sentence 1", "figure", "as a whole")
                .doesNotContain("36");
        assertThat(reply.usage()).isEqualTo(new TokenUsage(14, 6));
    }

    @Test
    void anAnswerThatIsRefusedTwiceIsTheFallback() {
        var reply = bench.answering(BAD, BAD, GOOD).reply();

        assertThat(reply.answered()).isFalse();
        assertThat(reply.text()).isEqualTo(FALLBACK);
        assertThat(reply.citations()).isEmpty();
        assertThat(reply.finish()).isEqualTo(ReplyFinish.UNGROUNDED);
        assertThat(bench.asked()).isEqualTo(2);
    }

    @Test
    void theRestOfAnAnswerIsRepairedBehindItsVerifiedSentences() {
        var reply = bench.answering(GOOD_THEN_BAD, TAIL).reply();

        assertThat(reply.text()).isEqualTo(WARRANTY + " Keep the receipt.");
        assertThat(reply.finish()).isEqualTo(ReplyFinish.STOP);
        assertThat(bench.message(1, 3)).contains("Sentence 2", "The first 1 sentences stay");
    }

    @Test
    void anEmptyListIsTheFallbackWithoutARepair() {
        var reply = bench.answering(sentences()).reply();

        assertThat(reply.answered()).isFalse();
        assertThat(reply.finish()).isEqualTo(ReplyFinish.STOP);
        assertThat(bench.asked()).isEqualTo(1);
    }

    @Test
    void withoutChunksNoModelIsAsked() {
        try (var empty = new ReplyBench()) {
            assertThat(empty.reply().text()).isEqualTo(FALLBACK);
            assertThat(empty.steps()).hasSize(2);
            assertThat(empty.asked()).isZero();
        }
    }

    @Test
    void anotherFormIsTheFallback() {
        assertThat(bench.answering("Sure! 24 months.").reply().answered()).isFalse();
        assertThat(bench.asked()).isEqualTo(2);
    }

    @Test
    void aCutAnswerEndsWithItsLastWholeSentence() {
        var cut = GOOD_THEN_BAD.substring(0, GOOD_THEN_BAD.length() - 10);
        var reply = bench.playing(answer(cut, "length")).reply();

        assertThat(reply.text()).isEqualTo(WARRANTY);
        assertThat(reply.finish()).isEqualTo(ReplyFinish.LENGTH);
        assertThat(bench.asked()).isEqualTo(1);
    }

    @Test
    void aFailureUpstreamIsAFailure() {
        assertThat(bench.playing(ServerScript.json(500, "{}")).declined()).isInstanceOf(UpstreamError.class);
        assertThat(bench.stream()).isInstanceOf(ReplyStart.Declined.class);
    }

    @Test
    void aFailureOfTheRepairLeavesWhatIsVerified() {
        var reply = bench.playing(answer(GOOD_THEN_BAD), ServerScript.json(500, "{}"))
                .reply();

        assertThat(reply.text()).isEqualTo(WARRANTY);
        assertThat(reply.finish()).isEqualTo(ReplyFinish.UNGROUNDED);
    }

    static Stream<List<String>> outputs() {
        return Stream.of(
                List.of(GOOD),
                List.of(BAD, GOOD),
                List.of(BAD, BAD),
                List.of(GOOD_THEN_BAD, TAIL),
                List.of(GOOD_THEN_BAD, sentences()),
                List.of(GOOD_THEN_BAD, BAD),
                List.of(sentences()),
                List.of(sentences(sentenceOf(9, "None.", "warranty lasts")), GOOD));
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void wholeAndStreamedAnswersAreTheSame(List<String> outputs) {
        var repair = answer(outputs.getLast());
        var whole = bench.playing(answer(outputs.getFirst()), repair).reply();
        var steps = bench.playing(streamed(outputs.getFirst()), repair).steps();

        assertThat(text(steps)).isEqualTo(whole.text());
        var streamed = ((Step.Finished<GroundedReply>) steps.getLast()).result();
        assertThat(essence(streamed)).isEqualTo(essence(whole));
    }

    @Test
    void aSentenceIsShownBeforeTheNextOneArrives() {
        var first = GOOD_THEN_BAD.substring(0, GOOD_THEN_BAD.indexOf(",{\"quotes\":[{\"source\":2") + 1);
        bench.playing(ServerScript.events(
                        "{\"choices\":[{\"delta\":{\"content\":" + Json.MAPPER.writeValueAsString(first) + "}}]}")
                .then(ServerScript.hang()));
        try (var running = ((ReplyStart.Running) bench.stream()).reply()) {
            assertThat(running.next()).isEqualTo(new Step.Text<>(WARRANTY));
            running.abandon();
        }
        assertThat(bench.uses()).hasSize(1);
    }

    @Test
    void aBrokenStreamIsNoWholeAnswer() {
        bench.playing(ServerScript.events("{\"choices\":[{\"delta\":{\"content\":\"{\"}}]}"));
        assertThat(bench.steps().getLast()).isInstanceOf(Step.Broken.class);
    }

    @Test
    void theVoiceIsAppliedToSentencesAndNotToQuotes() {
        bench.in(VoiceFixture.banning(Policy.REPLACE, "from the day"))
                .answering(sentence(WARRANTY, "24 months from the day of purchase"));
        var reply = bench.reply();

        assertThat(bench.message(0, 0)).contains("Never write these words and phrases: [\"from the day\"]");
        assertThat(reply.text()).isEqualTo("The warranty lasts 24 months of purchase.");
        assertThat(reply.citations().getFirst().quote()).isEqualTo("24 months from the day of purchase");
        assertThat(reply.voice())
                .hasValueSatisfying(report -> assertThat(report.bannedHits()).isEqualTo(1));
    }

    @Test
    void aPhraseThatEndsTheAnswerEndsItBeforeItsSentence() {
        var reply = bench.in(VoiceFixture.banning(Policy.STOP, "receipt"))
                .answering(sentences(
                        sentenceOf(1, WARRANTY, "warranty lasts 24 months"),
                        sentenceOf(2, "Keep the receipt.", "Keep the receipt")))
                .reply();

        assertThat(reply.text()).isEqualTo(WARRANTY);
        assertThat(reply.finish()).isEqualTo(ReplyFinish.CONTENT_FILTER);
    }

    private static String text(List<Step<GroundedReply>> steps) {
        return steps.stream()
                .filter(Step.Text.class::isInstance)
                .map(step -> ((Step.Text<GroundedReply>) step).piece())
                .collect(Collectors.joining());
    }

    private static List<Object> essence(GroundedReply reply) {
        return List.of(reply.text(), reply.sentences(), reply.answered(), reply.finish());
    }
}
