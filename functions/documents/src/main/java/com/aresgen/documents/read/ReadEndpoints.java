package com.aresgen.documents.read;

import com.aresgen.http.Endpoint;
import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;

/** The endpoints of this package by the names of their functions. */
@Module
public interface ReadEndpoints {
    @Binds
    @IntoMap
    @StringKey("GetDocument")
    Endpoint<?> getDocument(GetDocument endpoint);

    @Binds
    @IntoMap
    @StringKey("ListDocuments")
    Endpoint<?> listDocuments(ListDocuments endpoint);
}
