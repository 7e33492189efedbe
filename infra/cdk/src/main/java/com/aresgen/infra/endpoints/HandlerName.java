package com.aresgen.infra.endpoints;

import com.aresgen.infra.StackRegion;

/** The function of an endpoint, by name only: {@code complete.CompleteChat} in the family {@code chat}. */
public record HandlerName(FamilyName family, String name) {
    /** {@code CompleteChat}: the logical id, and after the region's prefix the physical name. */
    public String functionName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The ARN of the alias by which the function is called. */
    public String alias(StackRegion region) {
        return region.arn("lambda", "function:" + region.named(functionName()) + ":live");
    }

    /** {@code com.aresgen.chat.complete.CompleteChatFunction}. */
    public String className() {
        return "com.aresgen." + family.code() + "." + name + "Function";
    }
}
