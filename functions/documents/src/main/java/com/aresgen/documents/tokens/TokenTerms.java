package com.aresgen.documents.tokens;

import com.aresgen.http.body.Fields;
import com.aresgen.http.values.Permission;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What an edit token is to allow, and for how long. */
public record TokenTerms(Permission permission, Duration lifetime, Set<String> origins) {
    private static final int LONGEST_SECONDS = 3_600;
    private static final int MOST_ORIGINS = 20;
    private static final int LONGEST_ORIGIN = 300;

    /** RFC 6454, section 6.2: scheme, host and port, without a path. */
    private static final Pattern ORIGIN =
            Pattern.compile("https?://[a-z0-9.\\-]+(:[0-9]{1,5})?|https?://\\[[0-9a-f:.]+](:[0-9]{1,5})?");

    /** All that a token may allow, for an hour. */
    static TokenTerms read(Fields fields) {
        var seconds = fields.integer("expires_in_seconds", 1, LONGEST_SECONDS);
        return new TokenTerms(
                permission(fields), Duration.ofSeconds(seconds == null ? LONGEST_SECONDS : seconds), origins(fields));
    }

    /** The first token of a document, of whose terms the body names the origins alone. */
    public static TokenTerms ofNewDocument(Fields fields) {
        return new TokenTerms(Permission.WRITE, Duration.ofSeconds(LONGEST_SECONDS), origins(fields));
    }

    private static Permission permission(Fields fields) {
        var array = fields.array("permissions");
        if (array == null) {
            return Permission.WRITE;
        }
        var names = array.valueStream().map(each -> each.asString("")).toList();
        if (names.isEmpty() || !Set.of("read", "write").containsAll(names)) {
            fields.refuse("permissions", "invalid_value", "must be [\"read\"] or [\"read\",\"write\"]");
        }
        return names.contains("write") ? Permission.WRITE : Permission.READ;
    }

    private static Set<String> origins(Fields fields) {
        var array = fields.array("allowed_origins");
        var origins = new TreeSet<String>();
        if (array == null) {
            return origins;
        }
        if (array.size() > MOST_ORIGINS) {
            fields.refuse("allowed_origins", "too_many", "may have at most " + MOST_ORIGINS + " entries");
        }
        for (int i = 0; i < Math.min(array.size(), MOST_ORIGINS); i++) {
            var origin = array.get(i).asString("");
            if (origin.length() > LONGEST_ORIGIN || !ORIGIN.matcher(origin).matches()) {
                fields.refuse(
                        "allowed_origins/" + i,
                        "invalid_value",
                        "must be an origin as browsers send it, such as https://app.example.com");
            }
            origins.add(origin);
        }
        return origins;
    }
}
