package com.aresgen.workflows.steps;

import com.aresgen.chat.ChatFamily;
import com.aresgen.lambda.edge.Family;
import com.aresgen.lambda.work.TaskFunction;
import com.aresgen.workflows.WorkflowsFamily;
import com.aresgen.workflows.definition.StepType;
import java.util.Map;

/** Makes the calls of {@code chat.completion}. The constructor without arguments is Lambda's, the other local mode's. */
public final class CallChatFunction extends TaskFunction {
    public CallChatFunction() {
        this(System.getenv());
    }

    public CallChatFunction(Map<String, String> environment) {
        this(WorkflowsFamily.of(environment), ChatFamily.of(environment));
    }

    private CallChatFunction(WorkflowsFamily workflows, Family chat) {
        super(
                workflows.callSteps().through(chat, Map.of(StepType.CHAT_COMPLETION, "CompleteChat")),
                workflows.clock(),
                workflows.connections(),
                chat.connections());
    }
}
