package com.aresgen.workflows.definition;

import java.util.Optional;

/**
 * One fault of a definition, with its place in the text that was sent.
 *
 * @param pointer JSON Pointer (RFC 6901) to the value, or to the member whose name is wrong; empty for a syntax error
 * @param line from 1
 * @param column from 1, in Unicode code points
 * @param endColumn of the first code point that is no longer part of the fault
 * @param suggestion what to write instead, or how
 */
public record Fault(
        String pointer,
        int line,
        int column,
        int endLine,
        int endColumn,
        FaultCode code,
        String detail,
        Optional<String> suggestion) {}
