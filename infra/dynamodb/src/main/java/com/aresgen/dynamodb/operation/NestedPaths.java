package com.aresgen.dynamodb.operation;

import com.aresgen.dynamodb.expression.DocumentPath;
import com.aresgen.dynamodb.table.KeyCheck;
import com.aresgen.dynamodb.table.Table;
import java.util.stream.Stream;

/** Document paths that lead into an attribute. */
public final class NestedPaths {
    private NestedPaths() {}

    /** Refuses paths into key attributes, which are scalars. */
    public static void refuseInKeys(Table table, Stream<DocumentPath> paths) {
        KeyCheck.nested(
                table,
                paths.filter(DocumentPath::isNested).map(DocumentPath::root).toList());
    }
}
