package com.aresgen.local.states.run;

import com.aresgen.local.states.functions.MachineFunctions;
import com.aresgen.local.states.language.Definition;

/** A state machine with the functions that it may invoke. */
public record Machine(String name, Definition definition, MachineFunctions functions) {}
