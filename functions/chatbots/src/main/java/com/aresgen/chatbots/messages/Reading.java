package com.aresgen.chatbots.messages;

import com.aresgen.chatbots.intent.IntentMatch;
import java.util.Optional;

/**
 * What was found out about a message before it is answered.
 *
 * @param intent empty: the chatbot has none
 * @param embeddingTokens that the embedding model has read
 */
record Reading(Findings findings, Optional<IntentMatch> intent, long embeddingTokens) {}
