package com.aresgen.infra.resources;

import com.aresgen.infra.StackRegion;

/** A secondary index of a table: in IAM a resource of its own, for functions a part of the table. */
public record IndexName(TableName table, String name) implements Resource {
    @Override
    public String id() {
        return table.id() + name;
    }

    @Override
    public String in(StackRegion region) {
        return table.in(region);
    }

    @Override
    public String arn(StackRegion region) {
        return table.arn(region) + "/index/" + name;
    }

    @Override
    public String variable() {
        return table.variable();
    }
}
