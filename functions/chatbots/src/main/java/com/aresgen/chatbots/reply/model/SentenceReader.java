package com.aresgen.chatbots.reply.model;

import com.aresgen.chatbots.reply.ground.ProposedSentence;
import com.aresgen.models.asking.OutputFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads sentences out of an answer in JSON while it arrives: each object in the list of the outermost object. Text around
 * the JSON, such as a code fence, is left out.
 */
final class SentenceReader {
    private static final int IN_SENTENCE = 3;

    private final StringBuilder sentence = new StringBuilder();
    private final StringBuilder all = new StringBuilder();
    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean whole;

    /** The sentences that this part completes; one of another form is empty. */
    List<Optional<ProposedSentence>> next(String part) {
        all.append(part);
        var complete = new ArrayList<Optional<ProposedSentence>>();
        for (var i = 0; i < part.length() && !whole; i++) {
            if (read(part.charAt(i))) {
                complete.add(OutputFormat.parsed(sentence.toString()).flatMap(ProposedSentence::of));
                sentence.setLength(0);
            }
        }
        return complete;
    }

    /** Whether the JSON has ended. */
    boolean isWhole() {
        return whole;
    }

    /** The answer so far. */
    String text() {
        return all.toString();
    }

    /** Whether this character ends a sentence. */
    private boolean read(char character) {
        if (depth == 0 && character != '{') {
            return false;
        }
        if (inString) {
            inString = escaped || character != '"';
            escaped = !escaped && character == '\\';
        } else {
            inString = character == '"';
            depth += character == '{' || character == '[' ? 1 : 0;
        }
        if (depth >= IN_SENTENCE) {
            sentence.append(character);
        }
        if (inString || (character != '}' && character != ']')) {
            return false;
        }
        depth--;
        whole = depth == 0;
        return depth == IN_SENTENCE - 1;
    }
}
