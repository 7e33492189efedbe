package com.aresgen.workflows.definition.reader;

import java.util.Set;

/** The words that no identifier of CEL may be (language definition, section "Syntax"). */
final class Reserved {
    private static final Set<String> WORDS = Set.of(
            "as",
            "break",
            "const",
            "continue",
            "else",
            "false",
            "for",
            "function",
            "if",
            "import",
            "in",
            "let",
            "loop",
            "namespace",
            "null",
            "package",
            "return",
            "true",
            "var",
            "void",
            "while");

    private Reserved() {}

    static boolean isReserved(String name) {
        return WORDS.contains(name);
    }
}
