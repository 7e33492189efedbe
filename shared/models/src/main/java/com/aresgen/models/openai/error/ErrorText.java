package com.aresgen.models.openai.error;

import com.aresgen.http.values.Shortened;
import java.util.Optional;
import java.util.regex.Pattern;

/** A server's error message: untrusted text, shown to callers without keys, addresses and line breaks. */
record ErrorText(String text) {
    private static final int LONGEST = 300;
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\bhttps?://\\S+");
    private static final Pattern KEY =
            Pattern.compile("(?i)\\b(?:bearer\\s+\\S+|(?:sk|pk|gsk|key|ares)[-_][\\w*-]{6,})");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");

    /** A sentence for a caller, without the key that was sent to the server. */
    String sentence(Optional<String> key) {
        if (text.isBlank()) {
            return "The model's server refused the request and did not say why.";
        }
        var keyless = key.filter(secret -> !secret.isEmpty())
                .map(secret -> text.replace(secret, "…"))
                .orElse(text);
        var plain = UNSEEN.matcher(keyless).replaceAll(" ").strip();
        plain = KEY.matcher(ADDRESS.matcher(plain).replaceAll("…")).replaceAll("…");
        return "The model's server says: " + Shortened.marked(LONGEST, plain);
    }
}
