package com.aresgen.workflows.definition.tree.yaml;

import static com.aresgen.workflows.definition.FaultCode.TOO_DEEP;
import static com.aresgen.workflows.definition.FaultCode.YAML_SYNTAX;

import com.aresgen.workflows.definition.Limits;
import com.aresgen.workflows.definition.tree.Faults;
import com.aresgen.workflows.definition.tree.Node;
import com.aresgen.workflows.definition.tree.Path;
import com.aresgen.workflows.definition.tree.TreeReader;
import com.aresgen.workflows.definition.tree.text.Span;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * YAML 1.2 with the core schema, by snakeyaml-engine's events: its own composer overflows the stack on deep nesting and
 * resolves aliases. Of YAML's features only one document without anchors, aliases, tags and merge keys is accepted.
 */
public final class YamlTree implements TreeReader {
    static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setCodePointLimit(2 * Limits.TEXT_BYTES)
            .setLabel("definition")
            .build();

    @Override
    public Optional<Node> read(Faults faults) {
        var marks = new Marks(faults.source().text());
        try {
            var parser = new ParserImpl(
                    SETTINGS, new StreamReader(SETTINGS, faults.source().text()));
            return new YamlEvents(parser, marks, faults).document();
        } catch (TooDeep deep) {
            faults.add(deep.path, deep.span, TOO_DEEP, "The nesting is deeper than " + Limits.DEPTH + " levels.");
        } catch (MarkedYamlEngineException broken) {
            YamlProblem.report(broken, marks, faults);
        } catch (ReaderException unreadable) {
            var at = marks.offset(unreadable.getPosition());
            faults.add(
                    Path.ROOT,
                    new Span(at, at + Character.charCount(unreadable.getCodePoint())),
                    YAML_SYNTAX,
                    "YAML does not allow the character U+%04X.".formatted(unreadable.getCodePoint()));
        } catch (YamlEngineException broken) {
            faults.add(Path.ROOT, new Span(0, 0), YAML_SYNTAX, "This is not YAML: " + broken.getMessage());
        }
        return Optional.empty();
    }

    /** Ends the reading before the stack does. */
    static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Path path;
        private final transient Span span;

        TooDeep(Path path, Span span) {
            super(null, null, false, false);
            this.path = path;
            this.span = span;
        }
    }
}
