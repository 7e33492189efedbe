package com.aresgen.workflows.definition.tree.yaml;

import static com.aresgen.workflows.definition.FaultCode.DUPLICATE_KEY;
import static com.aresgen.workflows.definition.FaultCode.UNQUOTED_EXPRESSION;
import static com.aresgen.workflows.definition.FaultCode.YAML_SYNTAX;

import com.aresgen.http.values.Shortened;
import com.aresgen.workflows.definition.Limits;
import com.aresgen.workflows.definition.tree.Faults;
import com.aresgen.workflows.definition.tree.Node;
import com.aresgen.workflows.definition.tree.Path;
import com.aresgen.workflows.definition.tree.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.parser.Parser;

/** Builds the tree of one document from events; the depth is bounded, since each level is a call on the stack. */
final class YamlEvents {
    private final Parser parser;
    private final Marks marks;
    private final Faults faults;
    private final YamlScalars scalars;

    YamlEvents(Parser parser, Marks marks, Faults faults) {
        this.parser = parser;
        this.marks = marks;
        this.faults = faults;
        this.scalars = new YamlScalars(faults);
    }

    Optional<Node> document() {
        parser.next();
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            faults.add(Path.ROOT, new Span(0, 0), YAML_SYNTAX, "The text is empty; a definition was expected.");
            return Optional.empty();
        }
        parser.next();
        var root = node(Path.ROOT, 1);
        parser.next();
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            var at = marks.start(parser.peekEvent());
            faults.add(
                    Path.ROOT,
                    new Span(at, faults.source().lineEnd(at)),
                    YAML_SYNTAX,
                    "A second document begins here; a definition is one document.");
        }
        return Optional.of(root);
    }

    private Node node(Path path, int depth) {
        var event = parser.next();
        refuseProperties(path, event);
        return switch (event) {
            case AliasEvent alias -> {
                var span = marks.span(alias);
                faults.add(
                        path,
                        span,
                        YAML_SYNTAX,
                        "Aliases such as " + quoted(span) + " are not supported.",
                        () -> Optional.of("Write the value again."));
                yield new Node.Unreadable(path, span);
            }
            case ScalarEvent scalar -> scalars.read(path, scalar, marks.span(scalar));
            case CollectionStartEvent start
            when start.getEventId() == Event.ID.SequenceStart -> items(path, start, depth);
            case CollectionStartEvent start -> members(path, start, depth);
            default -> throw new IllegalStateException("A node was expected, not " + event.getEventId());
        };
    }

    private void refuseProperties(Path path, Event event) {
        if (!(event instanceof NodeEvent node)) {
            return;
        }
        var tag = switch (node) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent start -> start.getTag();
            default -> Optional.<String>empty();
        };
        if (!(node instanceof AliasEvent) && node.getAnchor().isPresent()) {
            faults.add(
                    path,
                    marks.span(event),
                    YAML_SYNTAX,
                    "Anchors are not supported.",
                    () -> Optional.of("Remove &" + node.getAnchor().get().getValue() + "."));
        }
        tag.ifPresent(name -> faults.add(
                path,
                marks.span(event),
                YAML_SYNTAX,
                "Tags are not supported: " + Shortened.quoted(name) + ".",
                () -> Optional.of("Remove the tag; a quoted value is a string.")));
    }

    private Node items(Path path, CollectionStartEvent start, int depth) {
        refuseDepth(path, start, depth);
        var at = marks.start(start);
        var nodes = new ArrayList<Node>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            nodes.add(node(path.child(nodes.size()), depth + 1));
        }
        return new Node.Items(
                path,
                collection(
                        at, start, nodes.isEmpty() ? -1 : nodes.getLast().span().end()),
                nodes);
    }

    private Node members(Path path, CollectionStartEvent start, int depth) {
        refuseDepth(path, start, depth);
        var at = marks.start(start);
        var members = new LinkedHashMap<String, Node.Member>();
        int last = -1;
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            if (!parser.checkEvent(Event.ID.Scalar)) {
                last = badKey(path, at, depth).end();
                continue;
            }
            var key = (ScalarEvent) parser.next();
            refuseProperties(path.child(key.getValue()), key);
            var nameSpan = marks.span(key);
            var value = node(path.child(key.getValue()), depth + 1);
            last = Math.max(nameSpan.end(), value.span().end());
            put(path, members, key.getValue(), new Node.Member(nameSpan, value));
        }
        var span = collection(at, start, last);
        return members.isEmpty() && isBroken(at)
                ? new Node.Unreadable(path, span)
                : new Node.Members(path, span, members);
    }

    private void put(Path path, Map<String, Node.Member> members, String name, Node.Member member) {
        var first = members.putIfAbsent(name, member);
        if (first != null) {
            var line = faults.source().place(first.nameSpan().start()).line();
            faults.add(
                    path.child(name),
                    member.nameSpan(),
                    DUPLICATE_KEY,
                    "The key " + Shortened.quoted(name) + " is given twice; the first is on line " + line + ".");
        }
    }

    /** A key that is no scalar: mostly {@code {{ x }}}, which YAML reads as an object with an object as its key. */
    private Span badKey(Path path, int outer, int depth) {
        var key = node(path, depth + 1);
        if (!parser.checkEvent(Event.ID.MappingEnd)) {
            node(path, depth + 1);
        }
        var text = faults.source().text();
        var span = key.span();
        if (isBroken(outer)) {
            int end = text.startsWith("}", span.end()) ? span.end() + 1 : span.end();
            var written = new Span(outer, end);
            faults.add(
                    path,
                    written,
                    UNQUOTED_EXPRESSION,
                    "YAML reads unquoted braces as an object, not as an expression.",
                    () -> Optional.of(
                            YamlProblem.quotedExpression("$" + faults.source().of(written))));
        } else if (!(key instanceof Node.Unreadable)) {
            faults.add(path, span, YAML_SYNTAX, "A key must be a string, but is " + key.kind() + ".");
        }
        return span;
    }

    private boolean isBroken(int at) {
        return faults.source().text().startsWith("{{", at);
    }

    private void refuseDepth(Path path, CollectionStartEvent start, int depth) {
        if (depth > Limits.DEPTH) {
            throw new YamlTree.TooDeep(path, marks.span(start));
        }
    }

    /** Flow collections end with their bracket; block collections with their last value rather than before the next one. */
    private Span collection(int at, CollectionStartEvent start, int last) {
        var end = marks.end(parser.next());
        return new Span(at, start.isFlow() || last < 0 ? Math.max(at, end) : last);
    }

    private String quoted(Span span) {
        return Shortened.quoted(faults.source().of(span));
    }
}
