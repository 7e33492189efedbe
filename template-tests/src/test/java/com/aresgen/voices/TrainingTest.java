package com.aresgen.voices;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** POST /v1/voices: what a sample shows, and which samples and settings are refused. */
class TrainingTest {
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final VoiceCaller caller = new VoiceCaller(tenant.admin());

    @Test
    void aSampleBecomesAVoiceThatIsReady() {
        var reply = caller.create(VoiceCaller.voice("Harbour", Writing.CHATTY).put("description", "Our shop"));

        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        var voice = reply.json();
        assertThat(reply.header("Location"))
                .isEqualTo("/v1/voices/" + voice.path("id").stringValue());
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(voice.path("status").stringValue()).isEqualTo("ready");
        assertThat(voice.path("version").intValue()).isEqualTo(1);
        assertThat(voice.path("language").stringValue()).isEqualTo("en");
        assertThat(voice.path("sample_word_count").intValue()).isBetween(300, 400);
        assertThat(voice.path("sample_confidence").stringValue()).isEqualTo("low");
        assertThat(voice.at("/profile/sentence_words").doubleValue()).isBetween(8.0, 20.0);
        assertThat(reply.body()).doesNotContain("popcorn");
        assertThat(caller.get(voice.path("id").stringValue()).json()).isEqualTo(voice);
    }

    @Test
    void theSampleSetsTheSlidersThatItCanShowAndTheCallerTheOthers() {
        var chatty = VoiceCaller.voice("a", Writing.CHATTY);
        chatty.putObject("sliders").put("warmth", 70).put("humor", 60);
        var chat = caller.create(chatty).json();
        var formal = caller.create(VoiceCaller.voice("b", Writing.FORMAL)).json();

        for (var slider : new String[] {"formality", "complexity"}) {
            assertThat(chat.at("/sliders/" + slider + "/measured").booleanValue())
                    .isTrue();
            assertThat(formal.at("/sliders/" + slider + "/value").intValue())
                    .as(slider)
                    .isGreaterThan(chat.at("/sliders/" + slider + "/value").intValue() + 20);
        }
        assertThat(chat.at("/sliders/warmth")).isEqualTo(Json.MAPPER.readTree("{\"value\":70,\"measured\":false}"));
        assertThat(chat.at("/sliders/humor/value").intValue()).isEqualTo(60);
        assertThat(formal.at("/sliders/humor")).isEqualTo(Json.MAPPER.readTree("{\"value\":null,\"measured\":false}"));
        assertThat(chat.at("/profile/contraction_rate").doubleValue())
                .isGreaterThan(formal.at("/profile/contraction_rate").doubleValue());
    }

    @Test
    void anotherLanguageHasNoEnglishFigures() {
        var voice = caller.create(VoiceCaller.voice("Minato", Writing.JAPANESE)).json();

        assertThat(voice.path("language").stringValue()).isEqualTo("ja");
        assertThat(voice.path("sample_word_count").intValue()).isGreaterThan(300);
        for (var figure : new String[] {"reading_grade", "formality", "contraction_rate"}) {
            assertThat(voice.path("profile").path(figure).isNull()).as(figure).isTrue();
        }
        assertThat(voice.path("sliders")).allSatisfy(slider -> {
            assertThat(slider.path("value").isNull()).isTrue();
            assertThat(slider.path("measured").booleanValue()).isFalse();
        });
    }

    @Test
    void aDeclaredLanguageThatTheSampleIsNotInIsAWarning() {
        var voice = caller.create(VoiceCaller.voice("b", Writing.FORMAL).put("language", "de"))
                .json();

        assertThat(voice.path("language").stringValue()).isEqualTo("en");
        assertThat(voice.path("warnings")).hasSize(1);
    }

    @Test
    void tooFewWordsOfTheAuthorsOwnAreRefusedWithTheirNumber() {
        var words = words(299);
        var quoted = words + "\n\n> " + words(200) + "\n\n```\n" + words(200) + "\n```\n";

        for (var sample : new String[] {words, quoted}) {
            var reply = caller.create(VoiceCaller.voice("short", sample));
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.code()).isEqualTo("sample_too_short");
            assertThat(reply.json().path("word_count").intValue()).isEqualTo(299);
            assertThat(reply.json().path("required").intValue()).isEqualTo(300);
        }
        assertThat(caller.create(VoiceCaller.voice("just enough", words(300))).status())
                .isEqualTo(201);
    }

    /** Sentences of ten words that differ. */
    private static String words(int count) {
        var all = Stream.of(Writing.FORMAL.replaceAll("[^A-Za-z ]", " ").strip().split("\\s+"))
                .limit(count)
                .toList();
        return IntStream.range(0, (count + 9) / 10)
                .mapToObj(i -> String.join(" ", all.subList(10 * i, Math.min(count, 10 * i + 10))) + ".")
                .collect(Collectors.joining(" "));
    }

    @Test
    void theSameOverAndOverIsNoSample() {
        var reply = caller.create(VoiceCaller.voice("again", "We roast on Tuesdays and we like it. ".repeat(100)));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("sample_not_diverse");
        assertThat(reply.json().path("word_count").intValue()).isEqualTo(800);
    }

    @Test
    void severalTextsAreOneSampleAndTwoWaysToSendItAreOneTooMany() {
        var half = Writing.CHATTY.length() / 2;
        var several = Json.MAPPER.createObjectNode().put("name", "two");
        several.putArray("samples").add(Writing.CHATTY.substring(0, half)).add(Writing.CHATTY.substring(half));

        assertThat(caller.create(several).status()).isEqualTo(201);
        var both = caller.create(several.put("sample_text", Writing.CHATTY));
        assertThat(both.json().at("/errors/0/pointer").stringValue()).isEqualTo("/samples");
    }

    @Test
    void aSampleOf200KilobytesAtMost() {
        var left = 200 * 1024 - Writing.CHATTY.getBytes(StandardCharsets.UTF_8).length - 1;
        var most = Writing.CHATTY + "\n" + "é".repeat(left / 2);

        assertThat(caller.create(VoiceCaller.voice("all", most)).status()).isEqualTo(201);
        var more = caller.create(VoiceCaller.voice("more", most + "éé"));
        assertThat(more.status()).isEqualTo(413);
        assertThat(more.code()).isEqualTo("payload_too_large");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"sliders\":{\"formalty\":5}} | unknown_slider | /sliders/formalty",
                "{\"sliders\":{\"formality\":101}} | slider_out_of_range | /sliders/formality",
                "{\"sliders\":{\"formality\":-1}} | slider_out_of_range | /sliders/formality",
                "{\"sliders\":{\"formality\":5.5}} | slider_out_of_range | /sliders/formality",
                "{\"sliders\":{\"formality\":\"5\"}} | validation_failed | /sliders/formality",
                "{\"sliders\":{\"formality\":101, \"x\":1}} | validation_failed | /sliders/formality",
                "{\"banned_phrases\":[\"fine\", \" \u200b \"]} | invalid_phrase | /banned_phrases/1",
                "{\"banned_phrases\":[\"\"]} | invalid_phrase | /banned_phrases/0",
                "{\"banned_phrases\":[7]} | validation_failed | /banned_phrases/0",
                "{\"banned_phrases\":[\"no way\"], \"banned_replacement\":\"NO  WAY!\"} | validation_failed | /banned_replacement",
                "{\"banned_policy\":\"ignore\"} | validation_failed | /banned_policy",
                "{\"language\":\"english language\"} | validation_failed | /language",
                "{\"nam\":\"x\"} | unknown_field | /nam",
                "{\"name\":\" \"} | validation_failed | /name",
                "{\"sample_text\":null} | validation_failed | /sample_text"
            })
    void aWrongMemberIsNamed(String members, String code, String pointer) {
        var body = VoiceCaller.voice("wrong", Writing.CHATTY).setAll((ObjectNode) Json.MAPPER.readTree(members));
        var reply = caller.create(body);

        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.json().at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
    }

    @Test
    void a500BannedPhrasesOf200CharactersAtMost() {
        var most = VoiceCaller.voice("banning", Writing.CHATTY);
        var phrases = most.putArray("banned_phrases");
        IntStream.range(0, 500)
                .mapToObj(i -> "p%03d".formatted(i) + "é".repeat(196))
                .forEach(phrases::add);

        assertThat(caller.create(most).status()).isEqualTo(201);
        phrases.add("one more");
        assertThat(caller.create(most).code()).isEqualTo("too_many_banned_phrases");
        phrases.removeAll().add("x".repeat(201));
        assertThat(caller.create(most).code()).isEqualTo("invalid_phrase");
    }
}
