package com.aresgen.workflows.definition.inputs;

/**
 * One violation of the inputs of a run.
 *
 * @param pointer JSON Pointer within the inputs
 * @param code as in the violations of other bodies: required, unknown_field, invalid_type, invalid_value, out_of_range
 * @param detail half a sentence, whose subject is the value
 */
public record InputFault(String pointer, String code, String detail) {}
