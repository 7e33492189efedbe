package com.aresgen.chatbots.bots;

import com.aresgen.chatbots.settings.BotSettings;
import com.aresgen.chatbots.sources.NewSource;
import com.aresgen.chatbots.sources.SourceFields;
import com.aresgen.http.body.Fields;
import java.util.List;
import java.util.Optional;

/**
 * The body of POST /v1/chatbots.
 *
 * @param knowledgeBase the id of an existing one; empty: a new one with these sources
 */
record NewChatbot(String name, Optional<String> knowledgeBase, List<NewSource> sources, BotSettings settings) {
    static NewChatbot read(Fields fields, SourceFields sources) {
        var members = new BotFields(fields);
        fields.require("name");
        fields.require("knowledge_base");
        var knowledge = fields.fields("knowledge_base");
        var id = knowledge.map(each -> Optional.ofNullable(each.text("id"))).orElse(Optional.empty());
        knowledge
                .filter(each -> each.has("id") && each.has("sources"))
                .ifPresent(each -> each.refuse("sources", "invalid_value", "must not be there together with id"));
        var added = knowledge.filter(each -> !each.has("id")).map(sources::read).orElse(List.of());
        var name = members.name();
        return new NewChatbot(
                name == null ? "" : name,
                id,
                added,
                new BotSettings(
                        members.voice(),
                        members.model(),
                        members.instructions(),
                        members.greeting(),
                        members.origins(),
                        members.identity(),
                        members.intents(),
                        members.escalation(),
                        members.csat(),
                        members.retentionDays()));
    }
}
