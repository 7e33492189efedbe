package com.aresgen.workflows.definition.tree.json;

import static com.aresgen.workflows.definition.FaultCode.DUPLICATE_KEY;
import static com.aresgen.workflows.definition.FaultCode.INVALID_VALUE;
import static com.aresgen.workflows.definition.FaultCode.JSON_SYNTAX;
import static com.aresgen.workflows.definition.FaultCode.TOO_DEEP;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.Shortened;
import com.aresgen.workflows.definition.Limits;
import com.aresgen.workflows.definition.tree.Faults;
import com.aresgen.workflows.definition.tree.Node;
import com.aresgen.workflows.definition.tree.Numbers;
import com.aresgen.workflows.definition.tree.Path;
import com.aresgen.workflows.definition.tree.TreeReader;
import com.aresgen.workflows.definition.tree.text.ScalarStyle;
import com.aresgen.workflows.definition.tree.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/** JSON (RFC 8259) by Jackson's tokens. */
public final class JsonTree implements TreeReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2 * Limits.DEPTH)
                    .maxNumberLength(Limits.TEXT_BYTES)
                    .maxNameLength(Limits.TEXT_BYTES)
                    .maxStringLength(Limits.TEXT_BYTES)
                    .build())
            .build();

    @Override
    public Optional<Node> read(Faults faults) {
        var text = faults.source().text();
        if (text.isBlank()) {
            faults.add(Path.ROOT, new Span(0, 0), JSON_SYNTAX, "The text is empty; a JSON object was expected.");
            return Optional.empty();
        }
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            var root = new Tokens(parser, faults, text).value(Path.ROOT, 0);
            if (parser.nextToken() != null) {
                var at = Math.toIntExact(parser.currentTokenLocation().getCharOffset());
                faults.add(Path.ROOT, new Span(at, at + 1), JSON_SYNTAX, "The text goes on behind the JSON value.");
                return Optional.empty();
            }
            return Optional.of(root);
        } catch (StreamReadException | StreamConstraintsException broken) {
            var location = broken.getLocation();
            var at = location == null ? 0 : Math.clamp(location.getCharOffset(), 0, text.length());
            faults.add(Path.ROOT, new Span(at, Math.min(at + 1, text.length())), JSON_SYNTAX, detail(broken));
            return Optional.empty();
        } catch (TooDeep deep) {
            faults.add(deep.path, deep.span, TOO_DEEP, "The nesting is deeper than " + Limits.DEPTH + " levels.");
            return Optional.empty();
        }
    }

    private static String detail(tools.jackson.core.JacksonException broken) {
        return "This is not JSON: "
                + Shortened.marked(
                        300,
                        broken.getOriginalMessage().replaceAll(" ?\\((for|start marker at|through reference).*", ""))
                + ".";
    }

    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Path path;
        private final transient Span span;

        TooDeep(Path path, Span span) {
            super(null, null, false, false);
            this.path = path;
            this.span = span;
        }
    }

    private record Tokens(JsonParser parser, Faults faults, String text) {
        Node value(Path path, int depth) {
            var start = offset();
            var token = parser.currentToken();
            if (depth == Limits.DEPTH && (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT)) {
                throw new TooDeep(path, new Span(start, start + 1));
            }
            return switch (token) {
                case START_OBJECT -> object(path, start, depth);
                case START_ARRAY -> array(path, start, depth);
                case VALUE_STRING ->
                    scalar(
                            path,
                            new Span(start, stringEnd(start)),
                            Json.MAPPER.getNodeFactory().stringNode(parser.getString()));
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(path, start, token);
                default -> literal(path, start, token);
            };
        }

        private Node object(Path path, int start, int depth) {
            var members = new LinkedHashMap<String, Node.Member>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var name = parser.currentName();
                var at = offset();
                var nameSpan = new Span(at, stringEnd(at));
                parser.nextToken();
                var member = new Node.Member(nameSpan, value(path.child(name), depth + 1));
                var first = members.putIfAbsent(name, member);
                if (first != null) {
                    var line = faults.source().place(first.nameSpan().start()).line();
                    faults.add(
                            path.child(name),
                            nameSpan,
                            DUPLICATE_KEY,
                            "The member " + Shortened.quoted(name) + " is given twice; the first is on line " + line
                                    + ".");
                }
            }
            return new Node.Members(path, new Span(start, offset() + 1), members);
        }

        private Node array(Path path, int start, int depth) {
            var nodes = new ArrayList<Node>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                nodes.add(value(path.child(nodes.size()), depth + 1));
            }
            return new Node.Items(path, new Span(start, offset() + 1), nodes);
        }

        private Node number(Path path, int start, JsonToken token) {
            var digits = parser.getString();
            var span = new Span(start, start + digits.length());
            var number = token == JsonToken.VALUE_NUMBER_INT ? Numbers.whole(digits) : Numbers.decimal(digits);
            if (number.isEmpty()) {
                faults.add(
                        path,
                        span,
                        INVALID_VALUE,
                        "The number " + Shortened.quoted(digits)
                                + " is out of range: whole numbers have 64 bits, others are doubles.");
                return new Node.Unreadable(path, span);
            }
            return scalar(path, span, number.get());
        }

        private Node literal(Path path, int start, JsonToken token) {
            var nodes = Json.MAPPER.getNodeFactory();
            return switch (token) {
                case VALUE_TRUE -> scalar(path, new Span(start, start + 4), nodes.booleanNode(true));
                case VALUE_FALSE -> scalar(path, new Span(start, start + 5), nodes.booleanNode(false));
                default -> scalar(path, new Span(start, start + 4), nodes.nullNode());
            };
        }

        private static Node scalar(Path path, Span span, JsonNode value) {
            return new Node.Scalar(path, span, value, value.isString() ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN);
        }

        private int offset() {
            return Math.toIntExact(parser.currentTokenLocation().getCharOffset());
        }

        /** Behind the quote that closes the string, which the parser has found to be well formed. */
        private int stringEnd(int start) {
            int i = start + 1;
            while (i < text.length() && text.charAt(i) != '"') {
                i += text.charAt(i) == '\\' ? 2 : 1;
            }
            return Math.min(i + 1, text.length());
        }
    }
}
