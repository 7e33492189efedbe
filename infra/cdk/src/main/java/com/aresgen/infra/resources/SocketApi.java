package com.aresgen.infra.resources;

import com.aresgen.infra.StackRegion;
import software.amazon.awscdk.CfnDynamicReference;
import software.amazon.awscdk.CfnDynamicReferenceService;
import software.amazon.awscdk.Fn;

/**
 * How stacks call the WebSocket API of live documents, of which a region has one. API Gateway chooses its id: the stack
 * of documents, which has the API, refers to it, and other stacks read it from a parameter of Systems Manager.
 */
public final class SocketApi {
    /** The construct of the API and of all that belongs to it, and the beginning of their logical ids. */
    public static final String CONSTRUCT = "Sockets";

    public static final String STAGE = "live";

    private static final String ID = CONSTRUCT + "Api";

    /** One token for all uses, so that ARNs with it can be compared. */
    private static final String REFERENCE = Fn.ref(ID);

    private SocketApi() {}

    /** The API's id, within the stack of documents. */
    public static String reference() {
        return REFERENCE;
    }

    /** The API's id in other stacks, which are deployed after the one of documents. */
    public static String resolved(StackRegion region) {
        return new CfnDynamicReference(CfnDynamicReferenceService.SSM, parameter(region)).toString();
    }

    /** The physical name of the parameter that holds the API's id: {@code AresGen-EU-SocketsApi}. */
    public static String parameter(StackRegion region) {
        return region.named(ID);
    }

    /** Host and stage of the API with this id, without a scheme. */
    public static String address(String id, StackRegion region) {
        return id + ".execute-api." + region.awsName() + ".amazonaws.com/" + STAGE;
    }
}
