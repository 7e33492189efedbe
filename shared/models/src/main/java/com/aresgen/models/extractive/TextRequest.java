package com.aresgen.models.extractive;

import com.aresgen.models.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The instruction of a conversation, and its text: the last user message holds the instruction; the text is its own,
 * else the latest one of another user or tool message.
 *
 * @param text empty if no message has one
 */
record TextRequest(Instruction instruction, String text) {
    private static final Set<String> ROLES_WITH_TEXTS = Set.of("user", "tool");

    /** Empty if the last user message is not in the grammar, or no message is a user's. */
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
