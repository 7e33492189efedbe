package com.aresgen.models.extractive;

import static com.aresgen.models.extractive.Engine.TOWER;
import static com.aresgen.models.extractive.Engine.TURM;
import static com.aresgen.models.extractive.Engine.refusal;
import static com.aresgen.models.extractive.Engine.system;
import static com.aresgen.models.extractive.Engine.user;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An instruction is followed wholly or declined with the words that were not understood. */
class UnderstandingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Summarize in two sentences without mentioning Paris:        | a summary: 'without mentioning Paris'",
                "Write a short poem summarizing this text:                   | a summary: 'poem'",
                "Summarize like a pirate:                                    | a summary: 'like a pirate'",
                "Summarize in rhyme:                                         | a summary: 'rhyme'",
                "Summarize in a sarcastic tone:                              | a summary: 'sarcastic tone'",
                "Summarize in a formal tone:                                 | a summary: 'formal tone'",
                "Summarize in the first person:                              | a summary: 'first person'",
                "Summarize using emojis:                                     | a summary: 'emojis'",
                "Summarize in one sentence in all caps:                      | a summary: 'caps'",
                "Summarize in one sentence in future tense:                  | a summary: 'future tense'",
                "Summarize in one sentence starting with the word 'However': | a summary: 'starting with the word 'However'",
                "Summarize backwards:                                        | a summary: 'backwards'",
                "Summarize the opposite of this text:                        | a summary: 'opposite'",
                "Summarize in one sentence and suggest a title:              | a summary: 'suggest a title'",
                "Summarize in two sentences and list five keywords:          | a summary: 'five keywords'",
                "Summarize this article about towers humorously:             | a summary: 'humorously'",
                "Summarize the first paragraph:                              | a summary: 'first paragraph'",
                "Summarize what it says about Paris:                         | a summary: 'Paris'",
                "Summarize in two rhyming sentences:                         | a summary: 'rhyming'",
                "Summarize in 2 sentences of 10 words:                       | a summary: '10 words'",
                "Can you summarize this for a busy executive?                | a summary: 'busy executive'",
                "You are a pirate. Summarize this text:                      | a summary: 'pirate'",
                "Summarize this text. Use a formal tone.                     | a summary: 'formal tone'",
                "Summarize at least 5 times:                                 | a summary: 'least 5 times'",
                "Write an email summarizing this text:                       | a summary: 'email'",
                "Summarize this in a letter:                                 | a summary: 'letter'",
                "Summarize this text by listing every name:                  | a summary: 'listing every'",
                "Give me a funny summary:                                    | a summary: 'funny'",
                "Give me keywords with their frequency:                      | keyphrases: 'frequency'",
                "Give me the keywords as a JSON array:                       | keyphrases: 'JSON array'",
                "Extract keywords with a short definition of each:           | keyphrases: 'definition of each'",
                "List three keywords and explain them:                       | keyphrases: 'explain'",
                "Keywords in uppercase:                                      | keyphrases: 'uppercase'"
            })
    void declinesWhatItDidNotUnderstand(String instruction, String unread) {
        assertThat(refusal(instruction + " " + TOWER)).contains("This asks for more than " + unread + ".");
        assertThat(refusal(instruction + "\n\n" + TOWER)).contains(unread);
        assertThat(refusal(system(TOWER), user(instruction))).contains(unread);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Summarize this text. Mention the year 1931.                          | 'year 1931'",
                "Summarize this text. Write it as a limerick.                         | 'limerick'",
                "Summarize it in two sentences. The second must be a question.        | 'second'",
                "Summarize this text. Do not use bullet points.                       | 'not'",
                "Never mention Paris. Summarize this text.                            | mention Paris'"
            })
    void declinesWhatItDidNotUnderstandBesideTheOrder(String instruction, String unread) {
        assertThat(refusal(instruction + "\n\n" + TOWER)).contains(unread);
        assertThat(refusal(TOWER + "\n\n" + instruction)).contains(unread);
        assertThat(refusal(system(TOWER), user(instruction))).contains(unread);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "When was the tower completed? Answer in rhyme.  | more than an answer: 'rhyme'",
                "When was the tower completed? Answer in German. | translation",
                "When was the tower completed? Answer in at most 3 words. | longer than the answer is to be"
            })
    void declinesAnAnswerInAFormThatIsNoQuotation(String question, String reason) {
        assertThat(refusal(TOWER + "\n\n" + question)).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Fasse den Text in Reimform zusammen:        | 'Reimform'",
                "Fasse den Text ohne Paris zusammen:         | 'ohne Paris'",
                "Nenne die Schlagwörter als JSON:            | 'JSON'",
                "Fasse den Text zu einem Gedicht zusammen:   | 'Gedicht'",
                "Résume ce texte sur un ton formel :         | 'formel'",
                "Résume ce texte de façon drôle :            | 'façon drôle'",
                "Resume el texto de forma divertida:         | 'forma divertida'",
                "Résume ce texte comme un pirate :           | 'comme un pirate'",
                "Résume ce texte sans mentionner Toulouse :  | 'sans mentionner Toulouse'",
                "Resume el texto como un pirata:             | 'como un pirata'",
                "Resume este texto en rima:                  | 'rima'"
            })
    void declinesItInOtherLanguagesToo(String instruction, String unread) {
        assertThat(refusal(instruction + " " + TURM)).contains(unread);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Summarize in 0 sentences:             | '0 sentences'",
                "Summarize in -1 sentences:            | '-1 sentences'",
                "Summarize in 1.5 sentences:           | '1.5 sentences'",
                "Summarize in half a sentence:         | 'half'",
                "Summarize in less than one sentence:  | 'less than one'",
                "Give me 0 keywords:                   | '0'",
                "Give me -3 keywords:                  | '-3'"
            })
    void declinesCountsThatMakeNoSense(String instruction, String count) {
        assertThat(refusal(instruction + " " + TOWER)).contains(count);
    }
}
