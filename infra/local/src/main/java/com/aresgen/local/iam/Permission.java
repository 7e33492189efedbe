package com.aresgen.local.iam;

/** One IAM action on one resource, as a policy allows it or a call needs it. */
public record Permission(String action, String resource) {}
