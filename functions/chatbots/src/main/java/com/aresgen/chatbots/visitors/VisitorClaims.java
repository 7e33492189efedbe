package com.aresgen.chatbots.visitors;

import com.aresgen.http.body.Fields;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.InvalidBody;
import java.util.Map;
import java.util.Optional;

/**
 * What a body says of the visitor.
 *
 * @param id only a key of the workspace may give it
 * @param token signed by the owner of the page
 * @param attributes only a key of the workspace may give them
 */
public record VisitorClaims(Optional<String> id, Optional<String> token, Map<String, String> attributes) {
    /** Of a call that has no body. */
    public static final VisitorClaims NONE = new VisitorClaims(Optional.empty(), Optional.empty(), Map.of());

    static final int MOST_ATTRIBUTES = 32;
    static final int LONGEST_ATTRIBUTE = 500;
    static final int LONGEST_ID = 200;

    /** Faults are noted. */
    public static VisitorClaims read(Fields fields) {
        return fields.fields("visitor").map(VisitorClaims::claims).orElse(NONE);
    }

    private static VisitorClaims claims(Fields visitor) {
        var id = Optional.ofNullable(visitor.text("id"));
        id.filter(text -> text.isBlank() || text.length() > LONGEST_ID)
                .ifPresent(_ -> visitor.refuse("id", "invalid_value", "must have 1 to " + LONGEST_ID + " characters"));
        return new VisitorClaims(
                id,
                Optional.ofNullable(visitor.text("token")),
                visitor.texts("attributes", MOST_ATTRIBUTES, LONGEST_ATTRIBUTE));
    }

    /** Of a call through an embed key: anyone could claim what is not signed. */
    Optional<Failure> unsigned() {
        return id.isPresent() || !attributes.isEmpty()
                ? Optional.of(InvalidBody.at(
                        id.isPresent() ? "/visitor/id" : "/visitor/attributes",
                        "needs a key of the workspace: through an embed key, a visitor's id and attributes come from"
                                + " its token"))
                : Optional.empty();
    }
}
