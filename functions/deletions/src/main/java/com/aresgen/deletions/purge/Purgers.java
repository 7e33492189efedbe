package com.aresgen.deletions.purge;

import com.aresgen.store.conversations.ConversationPurger;
import com.aresgen.store.deletions.Purger;
import com.aresgen.store.documents.DocumentPurger;
import com.aresgen.store.knowledge.SourcePurger;
import com.aresgen.store.threads.ThreadPurger;
import com.aresgen.store.voices.VoicePurger;
import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;

/** The purgers by the kind of resource that they purge. */
@Module
public interface Purgers {
    @Binds
    @IntoMap
    @StringKey("thread")
    Purger thread(ThreadPurger purger);

    @Binds
    @IntoMap
    @StringKey("voice")
    Purger voice(VoicePurger purger);

    @Binds
    @IntoMap
    @StringKey("document")
    Purger document(DocumentPurger purger);

    @Binds
    @IntoMap
    @StringKey("source")
    Purger source(SourcePurger purger);

    @Binds
    @IntoMap
    @StringKey("conversation")
    Purger conversation(ConversationPurger purger);

    @Binds
    @IntoMap
    @StringKey("chatbot")
    Purger chatbot(WholeChatbotPurger purger);

    @Binds
    @IntoMap
    @StringKey("workflow")
    Purger workflow(WholeWorkflowPurger purger);
}
