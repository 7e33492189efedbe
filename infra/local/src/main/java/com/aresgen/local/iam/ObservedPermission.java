package com.aresgen.local.iam;

/** A permission that a function's call needed, and whether its role has it. */
public record ObservedPermission(String function, Permission needed, boolean allowed) {}
