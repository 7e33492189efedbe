package com.aresgen.workspace.audit;

import com.aresgen.http.Endpoint;
import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;

/** The endpoints of this package by the names of their functions. */
@Module
public interface AuditEndpoints {
    @Binds
    @IntoMap
    @StringKey("GetUsage")
    Endpoint<?> getUsage(GetUsage endpoint);

    @Binds
    @IntoMap
    @StringKey("ListAudit")
    Endpoint<?> listAudit(ListAudit endpoint);
}
