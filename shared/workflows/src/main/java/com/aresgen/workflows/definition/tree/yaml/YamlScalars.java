package com.aresgen.workflows.definition.tree.yaml;

import static com.aresgen.workflows.definition.FaultCode.INVALID_VALUE;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.Shortened;
import com.aresgen.workflows.definition.tree.Faults;
import com.aresgen.workflows.definition.tree.Node;
import com.aresgen.workflows.definition.tree.Numbers;
import com.aresgen.workflows.definition.tree.Path;
import com.aresgen.workflows.definition.tree.text.ScalarStyle;
import com.aresgen.workflows.definition.tree.text.Span;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/** Reads scalars by the core schema of YAML 1.2: {@code yes} and {@code on} are strings. */
final class YamlScalars {
    private static final ScalarResolver TYPES = YamlTree.SETTINGS.getSchema().getScalarResolver();

    private final Faults faults;

    YamlScalars(Faults faults) {
        this.faults = faults;
    }

    Node read(Path path, ScalarEvent event, Span span) {
        var text = event.getValue();
        var nodes = Json.MAPPER.getNodeFactory();
        if (!event.isPlain()) {
            return new Node.Scalar(path, trimmed(event, span), nodes.stringNode(text), style(event));
        }
        var tag = TYPES.resolve(text, true);
        if (tag.equals(Tag.NULL)) {
            return new Node.Scalar(path, span, nodes.nullNode(), ScalarStyle.PLAIN);
        }
        if (tag.equals(Tag.BOOL)) {
            var value = nodes.booleanNode(text.equalsIgnoreCase("true"));
            return new Node.Scalar(path, span, value, ScalarStyle.PLAIN);
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return number(path, span, text, tag);
        }
        return new Node.Scalar(path, span, nodes.stringNode(text), ScalarStyle.PLAIN);
    }

    private Node number(Path path, Span span, String text, Tag tag) {
        var number = tag.equals(Tag.INT) ? Numbers.whole(text) : Numbers.decimal(text);
        if (number.isPresent()) {
            return new Node.Scalar(path, span, number.get(), ScalarStyle.PLAIN);
        }
        faults.add(
                path,
                span,
                INVALID_VALUE,
                "The number " + Shortened.quoted(text)
                        + " is out of range: whole numbers have 64 bits, others are finite doubles.",
                () -> Optional.of("Quote it if it is text."));
        return new Node.Unreadable(path, span);
    }

    /** A block's mark is behind its last line end: the fault's end is the end of the last line with text. */
    private Span trimmed(ScalarEvent event, Span span) {
        if (style(event) != ScalarStyle.BLOCK) {
            return span;
        }
        var text = faults.source().text();
        int end = Math.min(span.end(), text.length());
        while (end > span.start() + 1 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(span.start(), end);
    }

    private static ScalarStyle style(ScalarEvent event) {
        return switch (event.getScalarStyle()) {
            case SINGLE_QUOTED -> ScalarStyle.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> ScalarStyle.DOUBLE_QUOTED;
            case LITERAL, FOLDED -> ScalarStyle.BLOCK;
            default -> ScalarStyle.PLAIN;
        };
    }
}
