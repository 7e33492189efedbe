package com.aresgen.chatbots.indexing;

import com.aresgen.chatbots.ChatbotsFamily;
import com.aresgen.lambda.work.QueueFunction;
import java.util.Map;

/** Starts {@link IndexSources}. The constructor without arguments is Lambda's, the other local mode's. */
public final class IndexSourcesFunction extends QueueFunction {
    public IndexSourcesFunction() {
        this(System.getenv());
    }

    public IndexSourcesFunction(Map<String, String> environment) {
        this(ChatbotsFamily.of(environment));
    }

    private IndexSourcesFunction(ChatbotsFamily family) {
        super(family.indexSources(), family.clock(), family.connections());
    }
}
