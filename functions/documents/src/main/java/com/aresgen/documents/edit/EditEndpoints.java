package com.aresgen.documents.edit;

import com.aresgen.http.Endpoint;
import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;

/** The endpoints of this package by the names of their functions. */
@Module
public interface EditEndpoints {
    @Binds
    @IntoMap
    @StringKey("CreateDocument")
    Endpoint<?> createDocument(CreateDocument endpoint);

    @Binds
    @IntoMap
    @StringKey("DeleteDocument")
    Endpoint<?> deleteDocument(DeleteDocument endpoint);

    @Binds
    @IntoMap
    @StringKey("UpdateDocument")
    Endpoint<?> updateDocument(UpdateDocument endpoint);
}
