package com.aresgen.workflows.definition.tree.text;

/** How a scalar was written. */
public enum ScalarStyle {
    PLAIN,
    SINGLE_QUOTED,
    /** Also JSON's strings. */
    DOUBLE_QUOTED,
    /** YAML's literal and folded blocks. */
    BLOCK
}
