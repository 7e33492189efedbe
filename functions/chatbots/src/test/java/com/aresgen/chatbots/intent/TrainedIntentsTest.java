package com.aresgen.chatbots.intent;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Overloaded;
import com.aresgen.knowledge.embedding.Embedder;
import com.aresgen.knowledge.embedding.EmbeddingModel;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainedIntentsTest {
    private static final MiniLm MODEL = new MiniLm();
    private static final List<Intent> INTENTS = List.of(
            new Intent(
                    "order_status",
                    "Where an order is",
                    List.of(
                            "Where is my order?",
                            "When will my parcel arrive?",
                            "Has my package been shipped yet?",
                            "Can I track my delivery?")),
            new Intent(
                    "refund",
                    "Money back",
                    List.of(
                            "I want my money back",
                            "How do I return an item for a refund?",
                            "Can I send this back?",
                            "When will I get my refund?")),
            new Intent(
                    "password",
                    "Signing in",
                    List.of(
                            "I forgot my password",
                            "How can I reset my password?",
                            "I cannot log in to my account",
                            "The login does not work")));

    private static final TrainedIntents TRAINED = trained(INTENTS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            my package still has not come, where is it      | order_status
            has the parcel been sent?                       | order_status
            please give me a refund                         | refund
            I would like to return these shoes              | refund
            signing in fails, I lost the password           | password
            can you help me to change my password           | password
            what is the capital of France                   | none
            do you sell garden chairs?                      | none
            tell me a joke about cats                       | none
            """)
    void theNearestExamplesDecide(String message, String name) {
        var match = TRAINED.classify(MODEL.vector(message));
        assertThat(match.name()).as(match.toString()).isEqualTo(name);
        assertThat(match.confidence()).isBetween(0.5, 0.999);
    }

    @Test
    void twoIntentsOfTheSameWordsAreAmbiguous() {
        var twins = trained(List.of(
                new Intent("send_back", "", List.of("I want to return my order", "returning a parcel")),
                new Intent("give_back", "", List.of("I want to give back my order", "giving back a parcel"))));
        var match = twins.classify(MODEL.vector("I want to get rid of my order"));

        assertThat(match.name()).as(match.toString()).isEqualTo(IntentMatch.AMBIGUOUS);
        assertThat(match.margin()).isLessThan(0.04);
    }

    @Test
    void confidenceGrowsWithSimilarity() {
        var scale = TRAINED.scale();
        var steps = IntStream.rangeClosed(0, 100)
                .mapToDouble(i -> scale.confidence(i / 100.0))
                .toArray();
        for (var i = 1; i < steps.length; i++) {
            assertThat(steps[i]).isGreaterThanOrEqualTo(steps[i - 1]);
        }
        assertThat(scale.confidence(-1)).isPositive().isLessThan(0.1);
        assertThat(scale.confidence(1)).isLessThan(1).isGreaterThan(0.9);
    }

    @Test
    void oneExampleIsEnough() {
        var single = trained(List.of(new Intent("hours", "", List.of("When are you open?"))));

        assertThat(single.classify(MODEL.vector("When are you open today?")).name())
                .isEqualTo("hours");
        assertThat(single.classify(MODEL.vector("I forgot my password")).name()).isEqualTo(IntentMatch.NONE);
    }

    @Test
    void withoutIntentsThereIsNone() {
        assertThat(trained(List.of()).classify(MODEL.vector("Hello")).name()).isEqualTo(IntentMatch.NONE);
    }

    @Test
    void bytesHoldAllOfIt() {
        assertThat(IntentBytes.read(IntentBytes.of(TRAINED))).hasValue(TRAINED);
        assertThat(IntentBytes.read(new byte[] {2})).isEmpty();
        assertThat(IntentBytes.of(TRAINED)).hasSizeLessThan(12 * 410);
        assertThat(TRAINED.isOf(MODEL)).isTrue();
    }

    @Test
    void aFailureOfTheEmbedderIsReturned() {
        var failure = new Overloaded("Busy.");
        assertThat(IntentTraining.train(INTENTS, new Failing(failure)))
                .isEqualTo(new IntentTraining.Result.Failed(failure));
    }

    @Test
    void limits() {
        assertThat(IntentLimits.faults(INTENTS)).isEmpty();
        assertThat(pointers(
                        new Intent("none", "", List.of("a")),
                        new Intent("Upper", "", List.of()),
                        new Intent("ok", "d".repeat(501), List.of(" ", "x".repeat(501), "x".repeat(500))),
                        new Intent("ok", "", Collections.nCopies(51, "x"))))
                .containsExactly(
                        "/0/name",
                        "/1/name",
                        "/1/examples",
                        "/2/description",
                        "/2/examples/0",
                        "/2/examples/1",
                        "/3/name",
                        "/3/examples");
        assertThat(pointers(IntStream.range(0, 21)
                        .mapToObj(i -> new Intent("i" + i, "", List.of("x")))
                        .toArray(Intent[]::new)))
                .containsExactly("");
    }

    private static List<String> pointers(Intent... intents) {
        return IntentLimits.faults(List.of(intents)).stream()
                .map(IntentLimits.Fault::pointer)
                .toList();
    }

    private static TrainedIntents trained(List<Intent> intents) {
        return ((IntentTraining.Result.Trained) IntentTraining.train(intents, MODEL)).intents();
    }

    /** An embedder whose model is not there. */
    private record Failing(Failure failure) implements Embedder {
        @Override
        public EmbeddingModel model() {
            return MODEL.model();
        }

        @Override
        public Embedding embed(List<String> texts) {
            return new Embedding.Failed(failure);
        }
    }
}
