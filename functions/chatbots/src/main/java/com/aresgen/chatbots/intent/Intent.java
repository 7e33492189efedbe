package com.aresgen.chatbots.intent;

import java.util.List;

/**
 * Something that visitors want, and how they say it.
 *
 * @param examples messages that have this intent
 */
public record Intent(String name, String description, List<String> examples) {
    public Intent {
        examples = List.copyOf(examples);
    }
}
