package com.aresgen.dynamodb.administration;

import com.aresgen.dynamodb.operation.Operation;
import com.aresgen.dynamodb.table.Database;
import java.time.InstantSource;
import java.util.Map;

/** The operations on tables, by name. */
public final class Administration {
    private Administration() {}

    public static Map<String, Operation> of(Database database, InstantSource clock) {
        return Map.of(
                "CreateTable", new CreateTable(database, clock),
                "DescribeTable", new DescribeTable(database),
                "UpdateTable", new UpdateTable(database, clock),
                "DeleteTable", new DeleteTable(database),
                "ListTables", new ListTables(database),
                "UpdateTimeToLive", new TimeToLive.Change(database),
                "DescribeTimeToLive", new TimeToLive.Describe(database),
                "TagResource", new Tags.Add(database),
                "UntagResource", new Tags.Remove(database),
                "ListTagsOfResource", new Tags.List(database));
    }
}
