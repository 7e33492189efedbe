package com.aresgen.documents.commands.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.documents.commands.Workbench;
import com.aresgen.documents.commands.task.CommandScope;
import com.aresgen.documents.commands.text.Heading;
import com.aresgen.documents.commands.text.RandomMarkdown;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CopyEditorTest {
    @Property(tries = 300)
    void protectedTextAndHeadingsStay(@ForAll("markdown") String text, @ForAll Tone tone) {
        try (var bench = Workbench.embedded()) {
            var task = bench.task("{\"command\":\"rewrite\"}", text);
            if (CommandScope.of(task) instanceof CommandScope.Found.Part(var scope)) {
                var corrected = new CopyEditor(tone, true, Optional.empty()).corrected(scope);
                var after = scope.with(scope.span(), corrected).structure();

                assertThat(scope.structure().pieces().difference(after.pieces()))
                        .isEmpty();
                assertThat(after.headings())
                        .extracting(Heading::level)
                        .isEqualTo(scope.structure().headings().stream()
                                .map(Heading::level)
                                .toList());
            }
        }
    }

    @Provide
    Arbitrary<String> markdown() {
        var words = Arbitraries.of(
                "the the ", "it's ", "do not ", "It is the case that we are ", "don't you? ", "# The\nThe end.\n");
        return RandomMarkdown.texts()
                .flatMap(text -> words.list().ofMaxSize(6).map(more -> "The " + text + String.join("", more) + text));
    }
}
