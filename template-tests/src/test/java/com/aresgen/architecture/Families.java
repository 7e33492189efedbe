package com.aresgen.architecture;

import com.aresgen.suite.Repository;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Collectors;

/** The families of functions, one folder of {@code functions/} and one package below {@code com.aresgen} each. */
final class Families extends DescribedPredicate<JavaClass> implements SliceAssignment {
    private final Set<String> names;

    private Families(Set<String> names) {
        super("are in a family of functions");
        this.names = names;
    }

    static Families ofTheRepository() {
        try (var folders = Files.list(Repository.root().resolve("functions"))) {
            return new Families(
                    folders.map(folder -> folder.getFileName().toString()).collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean test(JavaClass candidate) {
        return names.contains(family(candidate));
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass candidate) {
        return test(candidate) ? SliceIdentifier.of(family(candidate)) : SliceIdentifier.ignore();
    }

    /** {@code chat} for {@code com.aresgen.chat.threads}. */
    private static String family(JavaClass candidate) {
        var name = candidate.getPackageName() + "..";
        return name.startsWith("com.aresgen.") ? name.split("\\.", 4)[2] : "";
    }
}
