package com.aresgen.infra.endpoints;

/** One IAM action on one table. */
public record Grant(TableName table, String action) {}
