package com.aresgen.local.states;

import java.nio.file.Path;

/** Starts executions for ever, in a process of its own, and prints the name of each that was acknowledged. */
public final class FlowProcess {
    static final String DEFINITION = """
            {"StartAt":"One","States":{
              "One":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","OutputPath":"$.Payload",
                "Parameters":{"FunctionName":"${Scripted}","Payload.$":"$"},"Next":"Rest"},
              "Rest":{"Type":"Wait","Seconds":1,"Next":"Two"},
              "Two":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","OutputPath":"$.Payload",
                "Parameters":{"FunctionName":"${Scripted}","Payload.$":"$"},"End":true}}}
            """;

    private FlowProcess() {}

    /**
     * Runs until it is killed.
     *
     * @param arguments the journal's file
     */
    public static void main(String[] arguments) {
        var flow = Flow.of(DEFINITION, Path.of(arguments[0]));
        for (int i = 0; true; i++) {
            var name = "execution-" + i;
            flow.start(name, "{\"n\":" + i + "}");
            System.out.println(name);
        }
    }
}
