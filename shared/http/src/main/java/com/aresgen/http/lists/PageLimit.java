package com.aresgen.http.lists;

import com.aresgen.http.Parameters;
import java.util.Optional;

/** The query parameter {@code limit}: 1 to 100 rows a page, 20 by default. */
public final class PageLimit {
    public static final int MOST = 100;
    public static final int DEFAULT = 20;

    private PageLimit() {}

    /** Empty if the value is not such a number: the caller is refused with {@link InvalidLimit}. */
    public static Optional<Integer> of(Parameters query) {
        var text = query.first("limit").orElse(Integer.toString(DEFAULT));
        return text.matches("[1-9]\\d?|100") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
