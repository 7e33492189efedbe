package com.aresgen.http.body;

import java.util.stream.Stream;

/** The members of a merge patch (RFC 7396), which removes a member by null. */
public record MergePatch(Fields fields) {
    public boolean removes(String name) {
        return !fields.has(name) && fields.json().path(name).isNull();
    }

    /** Notes that the patch removes members that must stay. */
    public void refuseRemoval(String... names) {
        Stream.of(names)
                .filter(this::removes)
                .forEach(name -> fields.refuse(name, "invalid_type", "must not be null: it cannot be removed"));
    }
}
