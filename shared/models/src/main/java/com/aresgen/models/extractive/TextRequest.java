package com.aresgen.models.extractive;

import com.aresgen.models.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a conversation asks, and about which text: the last user message asks, and its own text comes first, else the
 * latest text of another user or tool message.
 *
 * @param text empty if there is none
 */
record TextRequest(Instruction instruction, String text) {
    private static final Set<String> ROLES_WITH_TEXTS = Set.of("user", "tool");

    /** Empty if the last user message is not in the grammar, or there is none. */
    static Optional<TextRequest> of(List<Message> messages) {
        var last = messages.stream().map(Message::role).toList().lastIndexOf("user");
        return last < 0
                ? Optional.empty()
                : Grammar.read(messages.get(last).text())
                        .map(reading -> new TextRequest(
                                reading.instruction(),
                                reading.text().isEmpty() ? otherText(messages, last) : reading.text()));
    }

    private static String otherText(List<Message> messages, int last) {
        return IntStream.range(0, messages.size())
                .filter(i ->
                        i != last && ROLES_WITH_TEXTS.contains(messages.get(i).role()))
                .mapToObj(i -> messages.get(i).text())
                .map(message -> Grammar.read(message).map(Grammar.Reading::text).orElse(message))
                .filter(text -> !text.isBlank())
                .reduce("", (earlier, later) -> later);
    }
}
