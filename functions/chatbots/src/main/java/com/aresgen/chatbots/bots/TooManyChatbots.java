package com.aresgen.chatbots.bots;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import com.aresgen.store.knowledge.KnowledgeBase;
import java.util.List;

/** So many chatbots share the knowledge base already. */
public record TooManyChatbots(String knowledgeBase) implements Failure {
    @Override
    public Problem problem() {
        return Problem.VALIDATION_FAILED;
    }

    @Override
    public String detail() {
        return "The knowledge base " + knowledgeBase + " is shared by " + KnowledgeBase.MOST_CHATBOTS
                + " chatbots already.";
    }

    @Override
    public List<Violation> violations() {
        return List.of(new Violation(
                "/knowledge_base/id", "too_many", "may be that of " + KnowledgeBase.MOST_CHATBOTS + " chatbots"));
    }
}
