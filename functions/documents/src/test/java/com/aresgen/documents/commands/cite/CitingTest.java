package com.aresgen.documents.commands.cite;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.documents.commands.Workbench;
import com.aresgen.documents.commands.task.CitedSentence;
import com.aresgen.documents.commands.task.CommandOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitingTest {
    private static final String TEXT = """
            # Bees

            A hive of bees has 30,000 workers. Nobody knows why.

            ```
            A hive of bees has 30,000 workers.
            ```
            """;

    private static final String SOURCE = "Wirklich 😀. Observers found that a hive of bees has 30,000 workers in June.";
    private static final String KNOWN = """
            "url":"https://a.test/b","title":"On *bees*","authors":["Woolf, Virginia Ann","Bee Society"],\
            "published":"2024-05-11","publisher":"The Hive",""";

    private final Workbench bench = Workbench.embedded();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aSentenceHasAMarkerAndTheDocumentAListAtItsEnd() {
        var done = cite("ieee", "\"title\":\"On bees\",");

        assertThat(Workbench.applied(done.edits(), TEXT)).isEqualTo("""
                # Bees

                A hive of bees has 30,000 workers [1]. Nobody knows why.

                ```
                A hive of bees has 30,000 workers.
                ```

                ## References

                [1] "On bees."
                """);
        assertThat(done.output()).endsWith("## References\n\n[1] \"On bees.\"");
    }

    @Test
    void aCitationKnowsItsPlacesAndItsQuoteIsVerbatim() {
        var done = cite("inline", "\"url\":\"https://a.test/b\",");
        var citation = done.citations().getFirst();
        var after = Workbench.applied(done.edits(), TEXT);

        assertThat(after.substring(citation.start(), citation.end()))
                .isEqualTo("A hive of bees has 30,000 workers ([https://a.test/b](<https://a.test/b>)).");
        assertThat(TEXT.substring(citation.baseFrom(), citation.baseTo()))
                .isEqualTo("A hive of bees has 30,000 workers.");
        assertThat(new String(
                        SOURCE.codePoints().toArray(),
                        citation.sourceStart(),
                        citation.sourceEnd() - citation.sourceStart()))
                .isEqualTo(citation.quote())
                .startsWith("Observers found");
        assertThat(citation)
                .extracting(CitedSentence::sourceId, CitedSentence::title)
                .containsExactly("s1", "https://a.test/b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apa|(Woolf & Bee Society, 2024)|Woolf, V. A., & Bee Society. (2024, May 11). *On \\*bees\\**. The Hive. <https://a.test/b>",
                "mla|(Woolf and Bee Society)|Woolf, Virginia Ann, and Bee Society. \"On \\*bees\\*.\" *The Hive*, 11 May 2024, <https://a.test/b>.",
                "chicago|(Woolf and Bee Society 2024)|Woolf, Virginia Ann, and Bee Society. 2024. \"On \\*bees\\*.\" The Hive. May 11. <https://a.test/b>.",
                "ieee|[1]|[1] V. A. Woolf and Bee Society, \"On \\*bees\\*,\" The Hive, May 11, 2024. [Online]. Available: <https://a.test/b>",
                "inline|([On \\*bees\\*](<https://a.test/b>))|- Woolf, Virginia Ann; Bee Society: On \\*bees\\*, The Hive, 2024-05-11, <https://a.test/b>"
            })
    void everyStyleHasItsForms(String style, String marker, String entry) {
        var done = cite(style, KNOWN);

        assertThat(done.citations().getFirst().marker()).isEqualTo(marker);
        assertThat(done.output()).endsWith("\n\n" + entry);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apa|(*On bees*, n.d.)|*On bees*. (n.d.).",
                "mla|(\"On bees\")|\"On bees.\"",
                "chicago|(\"On bees\" n.d.)|\"On bees.\" n.d.",
                "ieee|[1]|[1] \"On bees.\"",
                "inline|(On bees)|- On bees"
            })
    void nothingThatIsUnknownIsInvented(String style, String marker, String entry) {
        var done = cite(style, "\"title\":\"On bees\",");

        assertThat(done.citations().getFirst().marker()).isEqualTo(marker);
        assertThat(done.output()).endsWith("\n\n" + entry);
    }

    @Test
    void sourcesOfOneAuthorAndYearAreToldApart() {
        var body = """
                {"command":"cite","params":{"style":"apa","sources":[
                 {"id":"a","text":"The hive has a queen.","title":"Q","authors":["Woolf, V."],"published":"2024"},
                 {"id":"b","text":"The winter kills mites.","title":"M","authors":["Woolf, V."],"published":"2024"}]}}""";
        var done = bench.done(body, "The hive has a queen. The winter kills mites.");

        assertThat(done.citations())
                .extracting(CitedSentence::marker)
                .containsExactly("(Woolf, 2024a)", "(Woolf, 2024b)");
    }

    @Test
    void aSecondListContinuesTheFirst() {
        var text = "The hive has a queen.\n\nOld words [4].\n\n## References\n\n[4] \"Old.\"\n";
        var done = bench.done(
                "{\"command\":\"cite\",\"params\":{\"style\":\"ieee\",\"sources\":[{\"id\":\"a\",\"text\":\"The hive has a queen.\",\"title\":\"Q\"}]}}",
                text);

        assertThat(Workbench.applied(done.edits(), text))
                .isEqualTo(
                        "The hive has a queen [5].\n\nOld words [4].\n\n## References\n\n[4] \"Old.\"\n\n[5] \"Q.\"\n");
    }

    @Test
    void aPlainTextHasNoMarkup() {
        bench.withPlainText();
        var done = cite("apa", KNOWN);

        assertThat(done.output()).contains("\n\nReferences\n\nWoolf, V. A., & Bee Society. (2024, May 11). On *bees*.");
    }

    @Test
    void withoutSupportNothingChanges() {
        var done = bench.done(
                "{\"command\":\"cite\",\"params\":{\"sources\":[{\"id\":\"a\",\"text\":\"Something else.\"}]}}", TEXT);

        assertThat(done.edits()).isEmpty();
        assertThat(done.citations()).isEmpty();
    }

    @Test
    void citationsWithoutAPlaceChangeNothing() {
        var done = bench.done(
                "{\"command\":\"cite\",\"params\":{\"placement\":\"none\",\"sources\":[{\"id\":\"a\",\"text\":\""
                        + SOURCE + "\"}]}}",
                TEXT);

        assertThat(done.edits()).isEmpty();
        assertThat(done.citations())
                .singleElement()
                .satisfies(citation -> assertThat(TEXT.substring(citation.start(), citation.end()))
                        .isEqualTo("A hive of bees has 30,000 workers."));
    }

    private CommandOutput cite(String style, String metadata) {
        return bench.done(
                "{\"command\":\"cite\",\"params\":{\"style\":\"" + style + "\",\"sources\":[{" + metadata
                        + "\"id\":\"s1\",\"text\":\"" + SOURCE + "\"}]}}",
                TEXT);
    }

    @Test
    void aListIsInTheOrderOfTheAlphabetWithoutArticles() {
        var body = """
                {"command":"cite","params":{"style":"mla","sources":[
                 {"id":"a","text":"The hive has a queen.","title":"The Zebra"},
                 {"id":"b","text":"The winter kills mites.","title":"A mite"}]}}""";

        assertThat(bench.done(body, "The hive has a queen. The winter kills mites.")
                        .output())
                .endsWith("## Works Cited\n\n\"A mite.\"\n\n\"The Zebra.\"");
    }
}
