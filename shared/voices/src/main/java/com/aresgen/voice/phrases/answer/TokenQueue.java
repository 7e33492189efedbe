package com.aresgen.voice.phrases.answer;

import com.aresgen.voice.phrases.BannedPhrases;
import com.aresgen.voice.phrases.Cut;
import com.aresgen.voice.phrases.PhraseCutter;
import com.aresgen.voice.phrases.PhraseStream;
import com.aresgen.voice.phrases.TextFilter;
import com.aresgen.voice.phrases.search.PhraseIndex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The entries of {@code logprobs} for one text of an answer: each comes out when its text has, unless a character of it
 * was cut. Entries of which the token holds a phrase by itself are left out too, also among {@code top_logprobs}. If
 * tokens do not join to the text, or those left after one was left out join to a phrase, no more come out.
 */
final class TokenQueue {
    /** Characters of a text without tokens, after which none are expected. */
    private static final int MOST_AHEAD = 1 << 16;

    /** As much of the tokens that came out is looked at for the beginning of a phrase. */
    private static final int TAIL = 8192;

    private final PhraseIndex index;

    /** The text whose tokens have not come, and UTF-8 of what is before. */
    private final StringBuilder arrived = new StringBuilder();

    private final Deque<Byte> text = new ArrayDeque<>();

    private final Deque<JsonNode> waiting = new ArrayDeque<>();
    private final Deque<Token> aligned = new ArrayDeque<>();
    private final TreeMap<Long, Long> cuts = new TreeMap<>();

    private final StringBuilder tail = new StringBuilder();

    /** Reads the tokens that are left, joined, once one was left out. */
    private @Nullable PhraseStream joined;

    private final Deque<Token> left = new ArrayDeque<>();
    private List<JsonNode> output = new ArrayList<>();
    private long place;
    private long begin;
    private long length;
    private boolean misaligned;

    TokenQueue(PhraseIndex index) {
        this.index = index;
    }

    /** An entry, and where its token is in a text. */
    private record Token(JsonNode entry, long from, long to) {}

    void addText(String part) {
        if (arrived.length() > MOST_AHEAD) {
            misaligned = true;
        } else {
            arrived.append(part);
        }
    }

    void addEntries(JsonNode entries) {
        entries.forEach(waiting::add);
    }

    /**
     * The entries whose text has come out.
     *
     * @param settled as in {@link TextFilter#settled()}
     */
    List<JsonNode> next(long settled, List<Cut> more) {
        more.forEach(cut -> cuts.put(cut.from(), cut.to()));
        align();
        while (!aligned.isEmpty() && aligned.peek().to() <= settled) {
            leave(aligned.remove());
        }
        return taken();
    }

    /** The same after the last part. */
    List<JsonNode> rest(long settled, List<Cut> more) {
        var before = next(settled, more);
        output.addAll(before);
        if (joined != null) {
            joined.end();
        }
        return taken();
    }

    /** Half of a surrogate pair waits for the other. */
    private void encode() {
        var end = arrived.length();
        end -= end > 0 && Character.isHighSurrogate(arrived.charAt(end - 1)) ? 1 : 0;
        for (var each : arrived.substring(0, end).getBytes(StandardCharsets.UTF_8)) {
            text.add(each);
        }
        arrived.delete(0, end);
    }

    /** Gives each entry its place, by the bytes of its token. */
    private void align() {
        if (!waiting.isEmpty()) {
            encode();
        }
        while (!misaligned && !waiting.isEmpty()) {
            var bytes = bytes(waiting.peek());
            if (bytes.length > text.size()) {
                return;
            }
            var from = bytes.length == 0 || isLead(bytes[0]) ? place : begin;
            for (var each : bytes) {
                misaligned |= each != text.remove();
                if (isLead(each)) {
                    begin = place;
                    place += (each & 0xF8) == 0xF0 ? 2 : 1;
                }
            }
            if (!misaligned) {
                aligned.add(new Token(waiting.remove(), from, place));
            }
        }
    }

    private static boolean isLead(byte each) {
        return (each & 0xC0) != 0x80;
    }

    private void leave(Token token) {
        var cut = cuts.lowerEntry(token.to());
        if ((cut != null && cut.getValue() > token.from()) || isPhrase(token.entry())) {
            joined = joined == null ? stopping().after(tail.toString()) : joined;
            return;
        }
        var entry = withoutPhrases(token.entry());
        var letters = entry.path("token").asString("");
        if (joined == null) {
            tail.append(letters).delete(0, Math.max(0, tail.length() - TAIL));
            output.add(entry);
        } else {
            joined.next(letters);
            length += letters.length();
            left.add(new Token(entry, 0, length));
        }
    }

    private PhraseStream stopping() {
        return new PhraseStream(new PhraseCutter(index.automaton(), BannedPhrases.Policy.STOP, List.of()));
    }

    private List<JsonNode> taken() {
        while (joined != null && !left.isEmpty() && left.peek().to() <= joined.settled()) {
            output.add(left.remove().entry());
        }
        var taken = output;
        output = new ArrayList<>();
        return taken;
    }

    private JsonNode withoutPhrases(JsonNode entry) {
        if (entry.path("top_logprobs").valueStream().noneMatch(this::isPhrase)) {
            return entry;
        }
        var others = ((ObjectNode) entry).deepCopy();
        var top = others.putArray("top_logprobs");
        entry.path("top_logprobs").valueStream().filter(each -> !isPhrase(each)).forEach(top::add);
        return others;
    }

    private boolean isPhrase(JsonNode entry) {
        return index.occursIn(entry.path("token").asString(""))
                || index.occursIn(new String(bytes(entry), StandardCharsets.UTF_8));
    }

    private static byte[] bytes(JsonNode entry) {
        var bytes = entry.path("bytes");
        if (!bytes.isArray()) {
            return entry.path("token").asString("").getBytes(StandardCharsets.UTF_8);
        }
        var all = new byte[bytes.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) bytes.get(i).asInt(0);
        }
        return all;
    }
}
