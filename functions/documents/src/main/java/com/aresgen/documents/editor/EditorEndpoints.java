package com.aresgen.documents.editor;

import com.aresgen.http.Endpoint;
import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;

/** The endpoints of this package by the names of their functions. */
@Module
public interface EditorEndpoints {
    @Binds
    @IntoMap
    @StringKey("GetEditorFile")
    Endpoint<?> getEditorFile(GetEditorFile endpoint);
}
