package com.aresgen.suite;

import com.aresgen.local.LocalRegion;
import com.aresgen.store.TableNames;

/** The tables of the running template. */
public final class TemplateTables {
    public static final String KEYS = "AresGen-EU-Keys";
    public static final String THREADS = "AresGen-EU-Threads";
    public static final String VOICES = "AresGen-EU-Voices";
    public static final String DOCUMENTS = "AresGen-EU-Documents";
    public static final String KNOWLEDGE = "AresGen-EU-Knowledge";
    public static final String CHATBOTS = "AresGen-EU-Chatbots";
    public static final String CONVERSATIONS = "AresGen-EU-Conversations";
    public static final String WORKFLOWS = "AresGen-EU-Workflows";
    public static final String RUNS = "AresGen-EU-Runs";
    public static final String DELETIONS = "AresGen-EU-Deletions";
    public static final String AUDIT = "AresGen-EU-Audit";
    public static final String USAGE = "AresGen-EU-Usage";
    public static final String RESPONSES = "AresGen-EU-Responses";

    public static final String WEBHOOKS = "AresGen-EU-Webhooks";
    public static final String DELIVERIES = "AresGen-EU-Deliveries";

    /** The names by the functions' environment variables. */
    public static final TableNames NAMES = LocalRegion.EU.tables();

    private TemplateTables() {}
}
