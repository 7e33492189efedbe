package com.aresgen.models.openai.exchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of the server, as the operator set it. */
public record ServerAddress(URI completions) {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]+");

    /**
     * The address below a base URL.
     *
     * @param baseUrl with or without a slash at its end
     */
    public static ServerAddress at(String baseUrl) {
        var address = address(baseUrl.strip().replaceFirst("/+$", "") + "/chat/completions");
        var scheme = address.getScheme();
        if (address.getHost() == null
                || !("https".equals(scheme) || "http".equals(scheme))
                || address.getPort() > 65_535
                || address.getRawUserInfo() != null
                || address.getRawQuery() != null
                || address.getRawFragment() != null) {
            throw new IllegalArgumentException("LLM_BASE_URL is not like https://host/v1");
        }
        return new ServerAddress(address);
    }

    public URI models() {
        return completions.resolve("../models");
    }

    private static URI address(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException _) {
            return URI.create("/");
        }
    }

    /** Strips the line break in which secrets often end; no message repeats a key that a header cannot hold. */
    public static Optional<String> usable(Optional<String> key) {
        var stripped = key.map(String::strip).filter(secret -> !secret.isEmpty());
        if (stripped.filter(secret -> !KEY.matcher(secret).matches()).isPresent()) {
            throw new IllegalArgumentException("LLM_API_KEY has characters that a header cannot hold");
        }
        return stripped;
    }
}
