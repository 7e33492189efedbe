package com.aresgen.chatbots.reply.ground;

import com.aresgen.chatbots.reply.markdown.SafeMarkdown;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds sentences that give orders to a model, such as "Ignore all previous instructions". Such a sentence of a source is
 * no evidence: it states nothing. A sentence that mentions an order, in quotation marks, in code or behind a verb, as a
 * text about such attacks does, is a statement like any other. The list is a second line: without it an order could be
 * quoted, and still not be obeyed.
 */
public final class ModelOrders {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** Where a clause can begin: at the start, behind a mark, behind a form of address. */
    private static final String START = "(?:^|[.:;!?>,\\n(\\[\\]*#—–-]\\s*)"
            + "(?:(?:please|now|important|attention|note|hey|dear|ok|okay|and|then|bitte|assistant|system|bot|chatbot|ai|model)"
            + "\\b[\\s,:!.]*){0,4}";

    private static final String RULES = "(?:instructions?|prompts?|rules?|directions?|guidelines|guardrails|anweisungen"
            + "|regeln|instrucciones|reglas|consignes|règles)";

    private static final String WHICH = "(?:all|any|every|each|previous|prior|above|earlier|preceding|your|these|those"
            + "|system|safety|other|alle|vorherigen|bisherigen|deine|todas|las|toutes|les|tes|vos)";

    private static final List<Pattern> ORDERS =
            load("orders.txt").stream().map(ModelOrders::order).toList();
    private static final List<Pattern> MARKS =
            load("marks.txt").stream().map(mark -> Pattern.compile(mark, FLAGS)).toList();

    private ModelOrders() {}

    /** Whether the sentence, without what it mentions, gives an order to a model. */
    public static boolean isOrder(String sentence) {
        var used = SafeMarkdown.visible(Mentions.without(sentence));
        return ORDERS.stream().anyMatch(order -> order.matcher(used).find());
    }

    /** Whether a line has a mark of roles in prompts, such as {@code [INST]}. */
    static boolean hasMark(String line) {
        var used = SafeMarkdown.visible(line);
        return MARKS.stream().anyMatch(mark -> mark.matcher(used).find());
    }

    private static List<String> load(String file) {
        try (InputStream in = ModelOrders.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# ") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern order(String line) {
        return line.startsWith("@ ")
                ? Pattern.compile(line.substring(2), FLAGS)
                : Pattern.compile(START + line.replace("WHICH", WHICH).replace("RULES", RULES), FLAGS);
    }
}
