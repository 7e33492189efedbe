package com.aresgen.documents.commands.model.section;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.changes.TextEdit;
import com.aresgen.documents.commands.Workbench;
import com.aresgen.documents.commands.body.Params;
import com.aresgen.documents.commands.model.ModelLimits;
import com.aresgen.documents.commands.model.Part;
import com.aresgen.documents.commands.model.Question;
import com.aresgen.documents.commands.model.Reading;
import com.aresgen.documents.commands.task.CommandScope;
import com.aresgen.documents.commands.text.RandomMarkdown;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SectionPlanTest {
    private static final Pattern DATA = Pattern.compile("(?s)<text (\\p{XDigit}+)>\\n(.*)\\n</text \\1>");

    @Property(tries = 300)
    void aModelThatRepeatsTheTextChangesNothing(@ForAll("markdown") String text) {
        try (var bench = new Workbench()) {
            var task = bench.task("{\"command\":\"rewrite\"}", "Begin. " + (text + "Words. ").repeat(6));
            if (CommandScope.of(task) instanceof CommandScope.Found.Part(var scope)) {
                var writing = new Rewriting(scope, (Params.Rewrite) task.body().params());
                var parts = new SectionPlan(scope, writing, new ModelLimits(100, 100, false), false).parts();

                assertThat(String.join(
                                "",
                                parts.stream().map(SectionPlanTest::repeated).toList()))
                        .isEqualTo(scope.text());
                assertThat(parts.stream().flatMap(part -> edits(part).stream())).isEmpty();
            }
        }
    }

    @Provide
    Arbitrary<String> markdown() {
        return RandomMarkdown.texts();
    }

    private static List<TextEdit> edits(Part part) {
        return part.edits().apply(repeated(part));
    }

    private static String repeated(Part part) {
        return part.question().map(question -> part.framed(echo(question))).orElseGet(part::unchanged);
    }

    private static String echo(Question<String> question) {
        var data = DATA.matcher(question.messages().getLast().text());
        assertThat(data.find()).isTrue();
        var reading = question.reader().apply(data.group(2));
        assertThat(reading).isInstanceOf(Reading.Good.class);
        return ((Reading.Good<String>) reading).value();
    }
}
