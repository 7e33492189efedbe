package com.aresgen.dynamodb.table;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The units that one request took from one table and its indexes. */
public final class ConsumedCapacity {
    /** Bytes of a read unit. */
    private static final int READ_UNIT = 4096;

    /** Which kind of units an answer names besides their sum: transactional requests do, others do not. */
    private enum Kind {
        UNNAMED(""),
        READ("ReadCapacityUnits"),
        WRITE("WriteCapacityUnits");

        private final String member;

        Kind(String member) {
            this.member = member;
        }
    }

    private final String table;
    private Kind kind = Kind.UNNAMED;
    private double ofTable;
    private final Map<String, Double> ofGlobal = new LinkedHashMap<>();
    private final Map<String, Double> ofLocal = new LinkedHashMap<>();

    public ConsumedCapacity(String table) {
        this.table = table;
    }

    /** Half a unit for 4 KB or a part of it; a whole one if the read is strongly consistent. */
    public static double readUnits(int bytes, boolean consistent) {
        return Math.max(1, Math.ceilDiv(bytes, READ_UNIT)) * (consistent ? 1.0 : 0.5);
    }

    /** Units of a transaction, which an answer also names as write units. */
    public ConsumedCapacity inTransaction() {
        kind = Kind.WRITE;
        return this;
    }

    public ConsumedCapacity asRead() {
        kind = Kind.READ;
        return this;
    }

    public void addTable(double units) {
        ofTable += units;
    }

    public void addIndex(Index index, double units) {
        (index.isGlobal() ? ofGlobal : ofLocal).merge(index.name(), units, Double::sum);
    }

    /**
     * Adds the units of a write.
     *
     * @param factor 2 in a transaction, which prepares and commits; a global index is written once, after the commit
     */
    public void add(Table of, WriteCost cost, int factor) {
        addTable(cost.table() * factor);
        cost.indexes()
                .forEach((name, units) ->
                        of.index(name).ifPresent(index -> addIndex(index, units * (index.isGlobal() ? 1 : factor))));
    }

    /** What ReturnConsumedCapacity asks for: TOTAL, or INDEXES with each index by itself. */
    public ObjectNode total() {
        var sum = ofTable
                + ofGlobal.values().stream().mapToDouble(Double::doubleValue).sum()
                + ofLocal.values().stream().mapToDouble(Double::doubleValue).sum();
        return units(sum).put("TableName", table);
    }

    public ObjectNode byIndex() {
        var node = total();
        node.set("Table", units(ofTable));
        indexes(node, "GlobalSecondaryIndexes", ofGlobal);
        indexes(node, "LocalSecondaryIndexes", ofLocal);
        return node;
    }

    private void indexes(ObjectNode node, String name, Map<String, Double> units) {
        if (!units.isEmpty()) {
            var map = node.putObject(name);
            units.forEach((index, each) -> map.set(index, units(each)));
        }
    }

    private ObjectNode units(double units) {
        var node = JsonNodeFactory.instance.objectNode().put("CapacityUnits", units);
        if (kind != Kind.UNNAMED) {
            node.put(kind.member, units);
        }
        return node;
    }
}
