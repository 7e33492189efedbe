package com.aresgen.http.body;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads a list of origins, as browsers send them (RFC 6454, section 6.2: scheme, host and port, without a path). */
public final class OriginList {
    private static final int MOST = 20;
    private static final int LONGEST = 300;
    private static final Pattern ORIGIN =
            Pattern.compile("https?://[a-z0-9.\\-]+(:[0-9]{1,5})?|https?://\\[[0-9a-f:.]+](:[0-9]{1,5})?");

    private OriginList() {}

    /** Each once; empty when absent. Faults are noted. */
    public static Set<String> read(Fields fields, String name) {
        var array = fields.array(name);
        var origins = new TreeSet<String>();
        if (array == null) {
            return origins;
        }
        if (array.size() > MOST) {
            fields.refuse(name, "too_many", "may have at most " + MOST + " entries");
        }
        for (int i = 0; i < Math.min(array.size(), MOST); i++) {
            var origin = array.get(i).asString("");
            if (origin.length() > LONGEST || !ORIGIN.matcher(origin).matches()) {
                fields.refuse(
                        name + "/" + i,
                        "invalid_value",
                        "must be an origin as browsers send it, such as https://app.example.com");
            }
            origins.add(origin);
        }
        return origins;
    }
}
