package com.aresgen.workflows.definition.tree;

import com.aresgen.http.json.Pointer;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The way from the root to a value. Written out only for faults: a pointer for each of many values under a long name
 * would multiply its length.
 */
public record Path(@Nullable Path parent, String name) {
    public static final Path ROOT = new Path(null, "");

    public Path child(String member) {
        return new Path(this, member);
    }

    public Path child(int index) {
        return new Path(this, Integer.toString(index));
    }

    /** JSON Pointer (RFC 6901); empty for the root. */
    public String pointer() {
        var names = new ArrayDeque<String>();
        for (var path = this; path.parent != null; path = path.parent) {
            names.push(path.name);
        }
        var pointer = new StringBuilder();
        names.forEach(each -> pointer.append('/').append(Pointer.escaped(each)));
        return pointer.toString();
    }
}
