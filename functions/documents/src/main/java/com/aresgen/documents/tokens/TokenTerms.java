package com.aresgen.documents.tokens;

import com.aresgen.http.body.Fields;
import com.aresgen.http.body.OriginList;
import com.aresgen.http.values.Permission;
import java.time.Duration;
import java.util.Set;

/** What an edit token is to allow, and for how long. */
public record TokenTerms(Permission permission, Duration lifetime, Set<String> origins) {
    private static final int LONGEST_SECONDS = 3_600;

    /** All that a token may allow, for an hour. */
    static TokenTerms read(Fields fields) {
        var seconds = fields.integer("expires_in_seconds", 1, LONGEST_SECONDS);
        return new TokenTerms(
                permission(fields),
                Duration.ofSeconds(seconds == null ? LONGEST_SECONDS : seconds),
                OriginList.read(fields, "allowed_origins"));
    }

    /** The first token of a document, of whose terms the body names the origins alone. */
    public static TokenTerms ofNewDocument(Fields fields) {
        return new TokenTerms(
                Permission.WRITE, Duration.ofSeconds(LONGEST_SECONDS), OriginList.read(fields, "allowed_origins"));
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
}
