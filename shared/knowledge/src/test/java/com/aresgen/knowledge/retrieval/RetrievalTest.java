package com.aresgen.knowledge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.knowledge.HelpCentre;
import com.aresgen.knowledge.confidence.Calibration;
import com.aresgen.knowledge.confidence.CalibrationFit;
import com.aresgen.knowledge.confidence.CalibrationFit.Result;
import com.aresgen.knowledge.embedding.Embedder;
import com.aresgen.knowledge.embedding.Embedder.Embedding;
import com.aresgen.knowledge.embedding.EmbeddingModel;
import com.aresgen.models.failure.UpstreamTimeout;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class RetrievalTest {
    private static final HelpCentre CENTRE = HelpCentre.load(99);
    private static final Calibration FITTED = fit(CENTRE);

    private static Calibration fit(HelpCentre centre) {
        return switch (new CalibrationFit(centre.model()).fit(centre.index(), centre::texts)) {
            case Result.Fitted(var calibration, var _) -> calibration;
            case Result.Failed(var failure) -> throw new AssertionError(failure.detail());
        };
    }

    private static Judgement ask(String question) {
        return switch (CENTRE.model().embed(List.of(question))) {
            case Embedding.Embedded(var vectors, var tokens) -> {
                assertThat(tokens).isPositive();
                var found = CENTRE.index().search(question, vectors.getFirst(), CalibrationFit.FOUND);
                yield Judgement.of(question, found, CENTRE.texts(found.keys()), CENTRE.index(), FITTED);
            }
            case Embedding.Failed(var failure) -> throw new AssertionError(failure.detail());
        };
    }

    @Test
    void anAnsweredQuestionCitesItsSentenceVerbatim() {
        var judgement = ask("How many days after delivery can I return an unopened product?");
        assertThat(judgement.answered()).isTrue();
        assertThat(judgement.calibration()).isEqualTo("fitted");
        var quote = judgement.evidence().quotes().getFirst();
        assertThat(quote.text()).isEqualTo("You can return any unopened product within 45 days of delivery.");
        var source = HelpCentre.sources().getOrDefault("returns.md", "");
        assertThat(source.substring(
                        source.offsetByCodePoints(0, quote.start()), source.offsetByCodePoints(0, quote.end())))
                .isEqualTo(quote.text());
    }

    @Test
    void aRowOfATableIsCitedAlone() {
        assertThat(ask("How long does standard delivery to Denmark take?")
                        .evidence()
                        .quotes()
                        .getFirst()
                        .text())
                .startsWith("| Denmark |")
                .doesNotContain("\n");
    }

    @Test
    void aForeignQuestionIsNotAnswered() {
        assertThat(ask("How do I get red wine stains out of a wool carpet?").answered())
                .isFalse();
        assertThat(ask("?!").answered()).isFalse();
        assertThat(ask("?!").confidence()).isLessThan(0.3);
    }

    @Test
    void aNameOrAKindOfThingThatTheEvidenceLacksSpeaksAgainstIt() {
        var known = ask("How long does standard delivery to Denmark take?");
        var unknown = ask("How long does standard delivery to Finland take?");
        assertThat(unknown.evidence().missingNames()).isPositive();
        assertThat(unknown.confidence()).isLessThan(known.confidence() - 0.3);
        var nothing = ask("What are the opening hours of the Coldbeck store?");
        assertThat(nothing.evidence().form()).isEqualTo(-1);
        assertThat(nothing.answered()).isFalse();
    }

    @Tag("slow")
    @Test
    void theSameKnowledgeBaseHasTheSameCalibration() {
        assertThat(fit(CENTRE)).isEqualTo(FITTED);
        assertThat(FITTED.sampleSize()).isBetween(100, 260);
        assertThat(Calibration.fromJson(FITTED.toJson())).contains(FITTED);
        for (var damaged :
                List.of("", "[]", "{\"version\":1}", FITTED.toJson().replace("\"version\":1", "\"version\":9"))) {
            assertThat(Calibration.fromJson(damaged)).isEmpty();
        }
    }

    @Test
    void aSmallKnowledgeBaseHasTheDefault() {
        assertThat(fit(HelpCentre.load(1)).name()).isEqualTo("default");
    }

    @Test
    void aFailureOfTheEmbedderIsReported() {
        var broken = new Embedder() {
            @Override
            public EmbeddingModel model() {
                return CENTRE.model().model();
            }

            @Override
            public Embedding embed(List<String> texts) {
                return new Embedding.Failed(new UpstreamTimeout());
            }
        };
        assertThat(new CalibrationFit(broken).fit(CENTRE.index(), CENTRE::texts))
                .isEqualTo(new Result.Failed(new UpstreamTimeout()));
    }

    @Test
    void anotherModelSearchesNothing() {
        var other = new EmbeddingModel("other/model", 384, BigDecimal.ZERO);
        assertThat(CENTRE.index().isSearchedBy(CENTRE.model().model())).isTrue();
        assertThat(CENTRE.index().isSearchedBy(other)).isFalse();
    }
}
