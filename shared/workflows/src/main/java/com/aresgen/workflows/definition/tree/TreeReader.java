package com.aresgen.workflows.definition.tree;

import java.util.Optional;

/** Reads the text of one format. */
public interface TreeReader {
    /** The tree; empty after noting a fault that ends the reading. Lesser faults are noted beside the tree. */
    Optional<Node> read(Faults faults);
}
