package com.aresgen.workflows.steps;

import com.aresgen.chatbots.ChatbotsFamily;
import com.aresgen.lambda.edge.Family;
import com.aresgen.lambda.work.TaskFunction;
import com.aresgen.workflows.WorkflowsFamily;
import com.aresgen.workflows.definition.StepType;
import java.util.Map;

/** Makes the calls of {@code chatbot.message}. The constructor without arguments is Lambda's, the other local mode's. */
public final class CallChatbotFunction extends TaskFunction {
    public CallChatbotFunction() {
        this(System.getenv());
    }

    public CallChatbotFunction(Map<String, String> environment) {
        this(WorkflowsFamily.of(environment), ChatbotsFamily.of(environment));
    }

    private CallChatbotFunction(WorkflowsFamily workflows, Family chatbots) {
        super(
                workflows.callSteps().through(chatbots, Map.of(StepType.CHATBOT_MESSAGE, "SendMessage")),
                workflows.clock(),
                workflows.connections(),
                chatbots.connections());
    }
}
