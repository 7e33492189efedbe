package com.aresgen.voice.phrases.json;

import com.aresgen.voice.phrases.Cut;
import com.aresgen.voice.phrases.PhraseFilter;
import com.aresgen.voice.phrases.PhraseStream;
import com.aresgen.voice.phrases.TextFilter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Filters a JSON text: each string and name by what it means, so that no escape hides a phrase, with a filter of its own.
 * JSON stays JSON: its brackets, numbers and literals pass as they are. From the first character on that cannot be there,
 * the text is none, and all that comes out is filtered as plain text as well.
 */
public final class JsonText implements TextFilter {
    /** As much of the text before a fault is looked at for the beginning of a phrase. */
    private static final int TAIL = 8192;

    private final PhraseFilter filter;
    private final JsonGrammar grammar = new JsonGrammar();
    private final JsonNames names = new JsonNames();
    private final List<Cut> cuts = new ArrayList<>();

    /** Comes out next, and passes {@link #plain} before if there is a fault. */
    private final StringBuilder json = new StringBuilder();

    private final StringBuilder output = new StringBuilder();

    /** The last that came out before a fault. */
    private final StringBuilder tail = new StringBuilder();

    private @Nullable JsonString string;
    private @Nullable PhraseStream plain;
    private long length;
    private long faultAt;
    private int hits;
    private boolean stopped;

    public JsonText(PhraseFilter filter) {
        this.filter = filter;
    }

    @Override
    public String next(String part) {
        for (int i = 0; i < part.length() && !isStopped(); i++) {
            length++;
            next(part.charAt(i));
        }
        flush();
        return taken();
    }

    private void next(char letter) {
        if (string != null) {
            next(string, letter);
        } else if (letter == '"') {
            if (plain == null && !grammar.beginString()) {
                fault();
            }
            json.append(letter);
            string = new JsonString(filter.stream(), length);
        } else {
            if (plain == null && !grammar.next(letter)) {
                fault();
            }
            json.append(letter);
            names.bracket(letter);
        }
    }

    private void next(JsonString open, char letter) {
        switch (open.next(letter)) {
            case MORE -> {}
            case CLOSED -> close(open);
            case FAULT -> fault();
        }
        stopped |= open.isStopped();
    }

    private void close(JsonString open) {
        json.append(open.rest());
        if (!open.isStopped()) {
            closeQuotes(open);
            cuts.addAll(open.takeCuts());
            hits += open.hits();
            string = null;
        }
    }

    private void closeQuotes(JsonString open) {
        if (plain == null && grammar.isNameNext()) {
            json.append(ending(open.passed(), open.hits() > 0));
        }
        json.append('"');
        if (plain == null) {
            grammar.endString();
        }
    }

    private String ending(String name, boolean isChanged) {
        return names.ending(name, isChanged, each -> !filter.index().occursIn(each));
    }

    /** From here on the text is no JSON. */
    private void fault() {
        if (plain == null) {
            flush();
            faultAt = string == null ? length - 1 : string.settled();
            plain = filter.stream().after(tail.toString());
        }
    }

    private void flush() {
        if (string != null) {
            json.append(string.take());
        }
        if (plain == null) {
            tail.append(json).delete(0, Math.max(0, tail.length() - TAIL));
            output.append(json);
        } else {
            output.append(plain.next(json.toString()));
        }
        json.setLength(0);
    }

    private String taken() {
        var text = output.toString();
        output.setLength(0);
        return text;
    }

    @Override
    public String rest(boolean isCut) {
        if (string != null) {
            json.append(string.rest());
            stopped |= string.isStopped();
        }
        if (plain == null && (isCut || stopped) && length > 0) {
            if (string != null) {
                closeQuotes(string);
            }
            json.append(grammar.closing(ending("", true)));
        }
        flush();
        return taken() + (plain == null ? "" : plain.rest());
    }

    @Override
    public int hits() {
        return hits + (string == null ? 0 : string.hits()) + (plain == null ? 0 : plain.hits());
    }

    @Override
    public boolean isStopped() {
        return stopped || (plain != null && plain.isStopped());
    }

    @Override
    public long settled() {
        return plain != null ? faultAt : string == null ? length : string.settled();
    }

    @Override
    public List<Cut> takeCuts() {
        var taken = new ArrayList<>(cuts);
        cuts.clear();
        if (string != null) {
            taken.addAll(string.takeCuts());
        }
        return taken;
    }
}
