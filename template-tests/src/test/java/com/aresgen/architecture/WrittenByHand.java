package com.aresgen.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.regex.Pattern;

/** Our own main classes: without what Dagger generates, and without tests. */
public final class WrittenByHand implements ImportOption {
    private static final Pattern OTHER = Pattern.compile(
            ".*(/Dagger\\w+Family(\\$.*)?\\.class|_\\w*Factory(\\$.*)?\\.class|/test-classes/.*|-tests\\.jar!.*)");

    @Override
    public boolean includes(Location location) {
        return !location.matches(OTHER);
    }
}
