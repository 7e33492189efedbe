package com.aresgen.workflows.definition.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.workflows.definition.Fault;
import com.aresgen.workflows.definition.Reading;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Any change of a right text is read without an exception, and every fault has a place in the text. */
class MutationTest {
    private static final List<String> PIECES = List.of(
            "${{ ", " }}", "{", "}", "[", "]", ": ", "\n", "\t", "- ", "'", "\"", "#", " #", "&a ", "*a", "!!int ",
            "😀", "\r", "|", ">", "steps.", "inputs.", "item", "\\", "\\u00", "x", "1", "1.5", "null", "", "$${{",
            "--- ", "? ", "@", "`", "%", ",");
    private static final String JSON = ((Reading.Valid) Texts.read(DefinitionTest.EXAMPLE, Format.YAML))
            .document()
            .toPrettyString();

    @Property(tries = 400)
    void changedYamlIsReadOrFaulty(@ForAll @Size(min = 1, max = 4) List<@IntRange(max = 1 << 20) Integer> changes) {
        check(DefinitionTest.EXAMPLE, Format.YAML, changes);
    }

    @Property(tries = 250)
    void changedJsonIsReadOrFaulty(@ForAll @Size(min = 1, max = 4) List<@IntRange(max = 1 << 20) Integer> changes) {
        check(JSON, Format.JSON, changes);
    }

    private static void check(String right, Format format, List<Integer> changes) {
        var text = new StringBuilder(right);
        for (var change : changes) {
            var piece = PIECES.get(change % PIECES.size());
            var at = change / PIECES.size() % (text.length() + 1);
            var end = Math.min(text.length(), at + (change % 3 == 0 ? change % 7 : 0));
            text.replace(at, end, piece);
        }
        var reading = Texts.read(text.toString(), format);

        if (reading instanceof Reading.Faulty faulty) {
            var lines = text.toString().split("\r\n|\r|\n", -1).length;
            assertThat(faulty.faults()).isNotEmpty().allSatisfy(fault -> isWithin(fault, lines));
        }
    }

    private static void isWithin(Fault fault, int lines) {
        assertThat(fault.line()).isBetween(1, lines);
        assertThat(fault.endLine()).isBetween(fault.line(), lines);
        assertThat(fault.column()).isPositive();
        if (fault.endLine() == fault.line()) {
            assertThat(fault.endColumn()).isGreaterThanOrEqualTo(fault.column());
        }
    }
}
