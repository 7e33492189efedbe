package com.aresgen.workflows.definition.reader;

import com.aresgen.models.catalogue.Catalogue;
import com.aresgen.workflows.definition.Definition;
import com.aresgen.workflows.definition.Fault;
import com.aresgen.workflows.definition.Reading;
import java.util.List;

/** Reads definitions in tests, and writes faults as one line each. */
public final class Texts {
    private static final DefinitionReader READER = new DefinitionReader(Catalogue.load());

    private Texts() {}

    public static Reading read(String text, Format format) {
        return READER.read(text, format);
    }

    public static Definition definition(String yaml) {
        return switch (READER.read(yaml, Format.YAML)) {
            case Reading.Valid valid -> valid.definition();
            case Reading.Faulty faulty -> throw new AssertionError(String.join("\n", lines(faulty.faults())));
        };
    }

    public static List<Fault> faults(String text, Format format) {
        return READER.read(text, format) instanceof Reading.Faulty faulty ? faulty.faults() : List.of();
    }

    /** {@code code line:column-line:column pointer}. */
    static List<String> lines(List<Fault> faults) {
        return faults.stream()
                .map(fault -> "%s %d:%d-%d:%d %s"
                        .formatted(
                                fault.code().wire(),
                                fault.line(),
                                fault.column(),
                                fault.endLine(),
                                fault.endColumn(),
                                fault.pointer())
                        .strip())
                .toList();
    }
}
