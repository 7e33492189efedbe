package com.aresgen.models.extractive;

import static com.aresgen.models.extractive.Engine.CACHE;
import static com.aresgen.models.extractive.Engine.HARBOUR;
import static com.aresgen.models.extractive.Engine.MOOR;
import static com.aresgen.models.extractive.Engine.answer;
import static com.aresgen.models.extractive.Engine.assistant;
import static com.aresgen.models.extractive.Engine.sentences;
import static com.aresgen.models.extractive.Engine.system;
import static com.aresgen.models.extractive.Engine.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.models.Message;
import org.junit.jupiter.api.Test;

class ConversationsTest {
    @Test
    void aFollowUpIsAboutTheTextOfTheEarlierMessage() {
        var first = user("Summarize the following text in two sentences:\n\n" + HARBOUR);
        var second = assistant(answer(first));

        assertThat(answer(first, second, user("Now the keywords"))).contains("bridge");
        assertThat(answer(first, second, user("Who is the deputy?"))).contains("Tomas Arvel");
        assertThat(answer(first, second, user("ok, and now only three key points please"))
                        .lines())
                .hasSize(3);
    }

    @Test
    void theLatestTextIsTheOneMeant() {
        assertThat(answer(user(HARBOUR), assistant("Noted."), user(CACHE), user("Summarize it in one sentence.")))
                .isIn(sentences(CACHE));
    }

    @Test
    void aSystemMessageMayHoldTheOrder() {
        assertThat(sentences(answer(
                        system("You are a summarizer. Summarize the user's text in one sentence."), user(CACHE))))
                .hasSize(1);
    }

    @Test
    void anOrderMayComeBeforeItsText() {
        var order = user("Please summarize the text I send you next in 2 sentences.");

        assertThat(sentences(answer(order, assistant("Go ahead."), user(MOOR))))
                .hasSize(2)
                .isSubsetOf(sentences(MOOR));
    }

    @Test
    void aToolResultIsAText() {
        assertThat(answer(new Message("tool", CACHE), user("What is the default time to live?")))
                .contains("60 seconds");
    }

    @Test
    void theTextMayBeFencedLabelledOrInline() {
        assertThat(answer("<document>\n" + CACHE + "</document>\nHow large can an entry be?"))
                .contains("512 KB");
        assertThat(answer("Extract 3 keywords from this.\n\"\"\"\n" + CACHE + "\"\"\"")
                        .split(", ", -1))
                .hasSize(3);
        assertThat(answer("Text: " + CACHE + "\n\nQuestion: Who wrote Tern?")).contains("Amara Okafor");
        assertThat(
                        answer(
                                "Summarize in one sentence: The port was closed on Monday. A storm had hit the port. Ships waited."))
                .isEqualTo("The port was closed on Monday.");
    }

    @Test
    void wishesAfterTheOrderBelongToIt() {
        var instruction = "I have the following article. Please summarize it. Use exactly two sentences.\n\n";

        assertThat(sentences(answer(instruction + CACHE))).hasSize(2).isSubsetOf(sentences(CACHE));
    }

    @Test
    void aTextThatOnlyMentionsASummaryIsNoOrder() {
        var text =
                "The summary of the report was published on Monday. Its key points had leaked before. Nobody was surprised.";

        assertThat(answer(text + "\n\nWhen was the summary published?")).contains("on Monday");
    }
}
