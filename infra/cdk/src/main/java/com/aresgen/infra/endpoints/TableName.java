package com.aresgen.infra.endpoints;

import com.aresgen.infra.Region;
import java.util.Locale;

/** The tables, and how stacks and functions call them. */
public enum TableName {
    KEYS("Keys"),
    THREADS("Threads"),
    RESPONSES("Responses");

    private final String id;

    TableName(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** The physical name, which functions find in {@link #variable()}. */
    public String in(Region region) {
        return region.named(id);
    }

    public String arn(Region region) {
        return region.arn("dynamodb", "table/" + in(region));
    }

    /** {@code KEYS_TABLE}. */
    public String variable() {
        return name().toUpperCase(Locale.ROOT) + "_TABLE";
    }
}
