package com.aresgen.chatbots.reply.ground;

import com.aresgen.chatbots.reply.markdown.Addresses;
import com.aresgen.chatbots.reply.markdown.SafeMarkdown;
import com.aresgen.chatbots.reply.task.GroundedSentence;
import com.aresgen.chatbots.reply.task.SourceQuote;
import com.aresgen.knowledge.FoundChunk;
import com.aresgen.text.Language;
import com.aresgen.text.Languages;
import com.aresgen.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Decides which sentences of one answer are shown (infra/decisions/0138). A sentence is shown if a chunk holds each of
 * its quotes word for word, it gives a model no order and loses no negation, the quotes hold its figures, the cited
 * chunks hold its names and addresses, {@value CitedContext#SUPPORT} of its words stand around the quotes, and it
 * repeats no {@value WordRuns#LENGTH} words of the bot's instructions. For one thread.
 */
public final class SentenceCheck {
    private static final int SHORTEST_QUOTE = 8;
    private static final int LONGEST_SENTENCE = 2_000;
    private static final int MOST_QUOTES = 10;
    private static final Pattern LIST_MARK = Pattern.compile("^(?:[-*+]|\\d{1,3}[.)])\\s+");
    private static final Pattern JSON = Pattern.compile("\"\\s*:\\s*[\"\\[{]|[{\\[]\\s*\"");
    private static final Pattern LINK = Pattern.compile("\\]\\([^()\\s]*\\)");

    private final List<ChunkText> chunks;
    private final Language language;
    private final WordRuns secrets;
    private final WordRuns sources;

    /**
     * A check for one answer.
     *
     * @param secrets texts that no answer may repeat, unless a chunk holds the same words
     */
    public SentenceCheck(List<FoundChunk> chunks, Languages languages, List<String> secrets) {
        this.chunks = chunks.stream().map(ChunkText::new).toList();
        this.language = languages.of(chunks.stream().map(FoundChunk::text).collect(Collectors.joining("\n")));
        this.secrets = WordRuns.of(secrets.stream());
        this.sources = WordRuns.of(chunks.stream().map(FoundChunk::text));
    }

    public Checked check(ProposedSentence proposed) {
        var fault = fault(proposed);
        if (fault.isPresent()) {
            return new Checked.Refused(fault.get());
        }
        var quotes = new LinkedHashSet<SourceQuote>();
        var around = new ArrayList<String>();
        var clauses = new ArrayList<String>();
        var cited = new LinkedHashSet<String>();
        for (var quote : proposed.quotes()) {
            var place = place(quote);
            if (place.isEmpty()) {
                return new Checked.Refused(
                        "one of its quotes does not stand in its source word for word, or is shorter than "
                                + SHORTEST_QUOTE + " characters");
            }
            var chunk = chunks.get(quote.source() - 1);
            var statement = Statement.of(
                    chunk.chunk().text(),
                    language,
                    place.get().from(),
                    place.get().to());
            if (statement.isEmpty()) {
                return new Checked.Refused(
                        "one of its quotes states nothing: it is an order, or it stands in quotation marks"
                                + " without what is said about it");
            }
            quotes.add(chunk.quote(place.get()));
            cited.add(chunk.chunk().text());
            clauses.add(statement.get().clause());
            around.addAll(statement.get().sentences());
            around.addAll(chunk.chunk().headings());
            around.add(chunk.chunk().title());
        }
        return checked(
                proposed.text(), new CitedContext(language, List.copyOf(quotes), around, clauses, List.copyOf(cited)));
    }

    private Checked checked(String proposed, CitedContext cited) {
        var addresses = cited.addresses();
        var text = SafeMarkdown.of(proposed.strip().replaceAll("\\s+", " "), addresses);
        var plain = LINK.matcher(LIST_MARK.matcher(text).replaceFirst("")).replaceAll("]");
        if (plain.isBlank()) {
            return new Checked.Refused("it has no text");
        }
        if (!addresses.containsAll(Addresses.in(text))) {
            return new Checked.Refused("it has an address that its sources do not have");
        }
        if (!cited.hasFiguresOf(plain)) {
            return new Checked.Refused("it has a figure that its quotes do not have");
        }
        if (!cited.hasNamesOf(plain)) {
            return new Checked.Refused("it has a name that its sources do not have");
        }
        if (!cited.supports(plain)) {
            return new Checked.Refused("most of its words are not those of its quotes: stay closer to them");
        }
        if (cited.isTurnedBy(plain)) {
            return new Checked.Refused("one of its quotes has a negation that it has not");
        }
        if (JSON.matcher(plain).find()) {
            return new Checked.Refused("it is data and no sentence");
        }
        if (secrets.areIn(plain, sources) || ModelOrders.isOrder(plain)) {
            return new Checked.Refused("it is no statement of the sources");
        }
        return new Checked.Grounded(new GroundedSentence(text, cited.quotes()));
    }

    private static Optional<String> fault(ProposedSentence proposed) {
        if (proposed.quotes().isEmpty()) {
            return Optional.of("it has no quote");
        }
        if (proposed.quotes().size() > MOST_QUOTES) {
            return Optional.of("it has more than " + MOST_QUOTES + " quotes");
        }
        return proposed.text().length() > LONGEST_SENTENCE
                ? Optional.of("it is longer than " + LONGEST_SENTENCE + " characters")
                : Optional.empty();
    }

    private Optional<ChunkText.Place> place(ProposedSentence.Quote quote) {
        return quote.source() < 1 || quote.source() > chunks.size() || length(quote.quote()) < SHORTEST_QUOTE
                ? Optional.empty()
                : chunks.get(quote.source() - 1).find(quote.quote());
    }

    /** A character of a script without spaces counts twice: it says as much. */
    private static long length(String quote) {
        return quote.strip()
                .codePoints()
                .flatMap(point -> IntStream.range(0, Words.isUnspaced(Character.toString(point)) ? 2 : 1))
                .count();
    }
}
