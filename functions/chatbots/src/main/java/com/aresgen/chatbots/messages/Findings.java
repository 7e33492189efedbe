package com.aresgen.chatbots.messages;

import com.aresgen.chatbots.reply.task.Evidence;
import com.aresgen.knowledge.FoundChunk;
import java.util.List;

/**
 * What the knowledge base has on a question.
 *
 * @param evidence the sentences of the chunks that answer it
 * @param confidence that they do, 0 to 1
 * @param enough whether the chatbot may answer from them
 * @param calibration {@code fitted} or {@code default}
 */
record Findings(
        List<FoundChunk> chunks, List<Evidence> evidence, double confidence, boolean enough, String calibration) {}
