package com.aresgen.infra.endpoints;

/** One IAM action on one table or secret. */
public record Grant(Resource resource, String action) {}
