package com.aresgen.documents.commands.cite.style;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The name of an author as the caller wrote it. {@code Family, Given} is a person; every other name is never taken apart,
 * since a guess at what is its family name could be wrong.
 */
record PersonName(String family, Optional<String> given) {
    static PersonName of(String name) {
        var comma = name.indexOf(',');
        return comma <= 0 || name.substring(comma + 1).isBlank()
                ? new PersonName(name.strip(), Optional.empty())
                : new PersonName(
                        name.substring(0, comma).strip(),
                        Optional.of(name.substring(comma + 1).strip()));
    }

    /** {@code Woolf, Virginia}. */
    String inverted() {
        return given.map(first -> family + ", " + first).orElse(family);
    }

    /** {@code Virginia Woolf}. */
    String natural() {
        return given.map(first -> first + " " + family).orElse(family);
    }

    /** {@code Woolf, V. A.}. */
    String withInitialsLast() {
        return given.map(first -> family + ", " + initials(first)).orElse(family);
    }

    /** {@code V. A. Woolf}. */
    String withInitialsFirst() {
        return given.map(first -> initials(first) + " " + family).orElse(family);
    }

    /** A hyphenated name keeps its hyphen: {@code J.-P.}. */
    private static String initials(String given) {
        return Arrays.stream(given.split("\\s+"))
                .map(name -> Arrays.stream(name.split("-"))
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)) + ".")
                        .collect(Collectors.joining("-")))
                .collect(Collectors.joining(" "));
    }
}
