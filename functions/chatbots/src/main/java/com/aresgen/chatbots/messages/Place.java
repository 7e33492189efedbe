package com.aresgen.chatbots.messages;

import com.aresgen.store.conversations.Conversation;
import com.aresgen.store.locks.HeadLock;
import java.util.Optional;

/**
 * Where a turn goes: to a new conversation, or to the end of one that is locked for it.
 *
 * @param conversation its id
 */
record Place(String conversation, Optional<HeadLock<Conversation>> lock) {}
