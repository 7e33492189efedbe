package com.aresgen.documents;

import com.aresgen.asking.ModelsModule;
import com.aresgen.documents.edit.EditEndpoints;
import com.aresgen.documents.live.Connect;
import com.aresgen.documents.live.Disconnect;
import com.aresgen.documents.live.LiveModule;
import com.aresgen.documents.live.LookAfterSockets;
import com.aresgen.documents.live.Message;
import com.aresgen.documents.read.ReadEndpoints;
import com.aresgen.documents.revisions.RevisionsEndpoints;
import com.aresgen.documents.run.RunEndpoints;
import com.aresgen.documents.suggestions.SuggestionsEndpoints;
import com.aresgen.documents.tokens.TokensEndpoints;
import com.aresgen.documents.versions.MakeVersions;
import com.aresgen.documents.versions.VersionsEndpoints;
import com.aresgen.knowledge.wiring.EmbeddingModule;
import com.aresgen.lambda.edge.Family;
import com.aresgen.lambda.wiring.HttpModule;
import com.aresgen.lambda.wiring.PagingModule;
import com.aresgen.lambda.wiring.StoreModule;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Documents: the component that makes its endpoints, and the workers and sockets beside them. */
@Singleton
@Component(
        modules = {
            HttpModule.class,
            StoreModule.class,
            PagingModule.class,
            ModelsModule.class,
            EmbeddingModule.class,
            RestModule.class,
            LiveModule.class,
            EditEndpoints.class,
            ReadEndpoints.class,
            TokensEndpoints.class,
            RevisionsEndpoints.class,
            RunEndpoints.class,
            VersionsEndpoints.class,
            SuggestionsEndpoints.class
        })
public interface DocumentsFamily extends Family {
    MakeVersions makeVersions();

    Connect connect();

    Message message();

    Disconnect disconnect();

    LookAfterSockets lookAfterSockets();

    /** Makes the component of one function: {@code environment} holds the variables of that function alone. */
    static DocumentsFamily of(Map<String, String> environment) {
        return DaggerDocumentsFamily.factory().create(environment);
    }

    @Component.Factory
    interface Factory {
        DocumentsFamily create(@BindsInstance Map<String, String> environment);
    }
}
