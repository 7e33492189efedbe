package com.aresgen.workflows.definition;

import java.util.Locale;

/** The kinds of faults; the contract with callers. */
public enum FaultCode {
    YAML_SYNTAX,
    JSON_SYNTAX,
    UNKNOWN_KEY,
    UNKNOWN_STEP_TYPE,
    UNKNOWN_REFERENCE,
    NOT_IN_NEEDS,
    CYCLE,
    DUPLICATE_ID,
    DUPLICATE_KEY,
    INVALID_ID,
    BAD_EXPRESSION,
    TYPE_MISMATCH,
    MISSING_FIELD,
    INVALID_VALUE,
    UNQUOTED_EXPRESSION,
    TOO_DEEP,
    LIMIT_EXCEEDED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
