package com.aresgen.chatbots.knowing;

import static com.aresgen.chatbots.knowing.Sources.assertAnswers;
import static com.aresgen.chatbots.knowing.Sources.assertSaysNothingOf;
import static com.aresgen.chatbots.knowing.Sources.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.chatbots.StoredItems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A source with the external id of another one replaces it: the old answer is gone, and the new one is there. */
final class UpsertTest {
    private static final String WARRANTY = "How long is the warranty of a controller?";
    private final Bot bot = Bot.of(Bot.knowing("Warranty", "Every controller has a warranty of three years."));

    @Test
    void replacesTheAnswer() {
        assertAnswers(bot, WARRANTY, "three years");
        var before = Sources.of(bot, "first");

        Sources.added(bot, text("first", "Every controller has a warranty of seven years."));

        assertAnswers(bot, WARRANTY, "seven years");
        assertSaysNothingOf(bot, WARRANTY, "three years");
        var after = Sources.of(bot, "first");
        assertThat(after.path("id")).isEqualTo(before.path("id"));
        assertThat(after.path("created_at")).isEqualTo(before.path("created_at"));
        assertThat(bot.get("").json().at("/knowledge_base/source_count").intValue())
                .isEqualTo(1);
    }

    @Test
    void leavesNothingOfTheOldContent() {
        var source = Sources.of(bot, "first").path("id").stringValue();
        var before = StoredItems.ofKnowledge(source);
        Sources.added(bot, text("first", "Every controller has a warranty of seven years."));
        var after = StoredItems.ofKnowledge(source);

        assertThat(after)
                .filteredOn(key -> !key.startsWith("resp"))
                .doesNotContainAnyElementsOf(
                        before.stream().filter(key -> !key.startsWith("resp")).toList());
        assertThat(StoredItems.ofKnowledge(bot.knowledgeBase()))
                .filteredOn(key -> key.startsWith("manifest") || key.startsWith("vec"))
                .hasSize(2);
    }

    @Test
    void twoWithoutAnExternalIdAreTwo() {
        var shipping = text("x", "Shipping costs 4.90 pounds.").without("external_id");
        Sources.added(bot, shipping);
        Sources.added(bot, shipping);
        assertThat(bot.sources()).hasSize(3);
    }

    @Test
    void aSourceThatFailsAnswersWithItsOldContent() {
        Sources.accepted(bot, text("first", "***"));
        assertThat(Sources.error(Sources.settled(bot, "first"))).isEqualTo("failed source_empty");
        assertAnswers(bot, WARRANTY, "three years");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"sources\":[]}|/sources",
                "{}|/sources",
                "{\"sources\":[{\"title\":\"a\"}]}|/sources/0/text",
                "{\"sources\":[{\"title\":\"a\",\"text\":\" \"}]}|/sources/0/text",
                "{\"sources\":[{\"text\":\"a\"}]}|/sources/0/title",
                "{\"sources\":[{\"title\":\"a\",\"text\":\"a\",\"url\":\"https://a.example\"}]}|/sources/0/text",
                "{\"sources\":[{\"url\":\"ftp://a.example\"}]}|/sources/0/url",
                "{\"sources\":[{\"url\":\"http://169.254.169.254/latest\"}]}|/sources/0/url",
                "{\"sources\":[{\"title\":\"a\",\"text\":\"a\",\"colour\":\"a\"}]}|/sources/0/colour",
                "{\"sources\":[{\"title\":\"a\",\"text\":\"a\",\"external_id\":\"x\"},"
                        + "{\"title\":\"b\",\"text\":\"b\",\"external_id\":\"x\"}]}|/sources/1/external_id"
            })
    void whatIsNoSourceIsRefused(String body, String pointer) {
        var reply = bot.post("/sources", body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        assertThat(reply.json().at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
        assertThat(bot.sources()).hasSize(1);
    }

    @Test
    void aPdfIsRefusedWithTheReason() {
        var reply = Sources.posted(bot, text("pdf", "%PDF-1.7 x"));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("unsupported_source");
        assertThat(Sources.posted(bot, Sources.url("pdf", "https://a.example/Guide.PDF?x=1"))
                        .code())
                .isEqualTo("unsupported_source");
        assertThat(bot.sources()).hasSize(1);
    }
}
