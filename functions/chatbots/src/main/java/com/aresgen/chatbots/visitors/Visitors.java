package com.aresgen.chatbots.visitors;

import com.aresgen.chatbots.settings.BotSettings;
import com.aresgen.chatbots.settings.IdentityMode;
import com.aresgen.http.Actor;
import com.aresgen.http.Call;
import com.aresgen.http.problem.Failure;
import com.aresgen.store.chatbots.StoredChatbot;
import com.aresgen.store.conversations.Conversation;
import com.aresgen.store.conversations.VisitorLimits;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Finds out who a call comes from, and which conversations are theirs. Safe for threads. */
public final class Visitors {
    private static final String VISITOR_TOKEN = "X-Visitor-Token";
    private static final String CONVERSATION_TOKEN = "X-Conversation-Token";

    private final VisitorLimits limits;
    private final ConversationTokens tokens;
    private final InstantSource clock;

    @Inject
    public Visitors(VisitorLimits limits, ConversationTokens tokens, InstantSource clock) {
        this.limits = limits;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** How the search ends. */
    public sealed interface Finding {
        record Found(Visitor visitor) implements Finding {}

        record Refused(Failure failure) implements Finding {}
    }

    /** The visitor of a call to this chatbot. */
    public Finding of(Call call, StoredChatbot bot, BotSettings settings, VisitorClaims claims) {
        var embedded = call.caller().actor() instanceof Actor.Visitor;
        if (embedded && claims.unsigned().isPresent()) {
            return new Finding.Refused(claims.unsigned().get());
        }
        var token = call.headers().first(VISITOR_TOKEN).or(claims::token);
        if (token.isPresent()) {
            return identified(bot, settings, token.get(), embedded);
        }
        return embedded && settings.identity() == IdentityMode.REQUIRED
                ? refused("This chatbot answers only visitors with a token: send it as " + VISITOR_TOKEN + ".")
                : new Finding.Found(new Visitor(claims.id(), claims.attributes(), embedded));
    }

    private Finding identified(StoredChatbot bot, BotSettings settings, String token, boolean embedded) {
        if (settings.identity() == IdentityMode.OFF) {
            return refused("This chatbot takes no tokens of visitors: its identity mode is off.");
        }
        var now = clock.instant();
        return switch (VisitorToken.read(token, bot.identity().at(now), now)) {
            case VisitorToken.Reading.Invalid(var reason) -> refused("The visitor's token " + reason + ".");
            case VisitorToken.Reading.Valid(var subject, Map<String, String> attributes) ->
                new Finding.Found(new Visitor(Optional.of(subject), attributes, embedded));
        };
    }

    private static Finding refused(String detail) {
        return new Finding.Refused(new InvalidVisitorToken(detail));
    }

    /**
     * Whether the conversation is the visitor's own: one that it began with its token, or one whose own token the call
     * shows. A key of the workspace may read all.
     */
    public boolean mayRead(Call call, Visitor visitor, Conversation conversation) {
        if (!visitor.embedded()) {
            return true;
        }
        return conversation.visitor().isPresent()
                ? conversation.visitor().equals(visitor.id())
                : call.headers()
                        .first(CONVERSATION_TOKEN)
                        .filter(token -> tokens.isOf(token, conversation.chatbot(), conversation.id()))
                        .isPresent();
    }

    /** The token of a conversation that an anonymous visitor begins through an embed key. */
    public Optional<String> tokenFor(Visitor visitor, String chatbot, String conversation) {
        return visitor.embedded() && visitor.id().isEmpty()
                ? Optional.of(tokens.of(chatbot, conversation))
                : Optional.empty();
    }

    /** Counts a message of a visitor; the refusal if there were too many. An anonymous one is counted by its address. */
    public Optional<Failure> limited(Call call, Visitor visitor, StoredChatbot bot) {
        if (!visitor.embedded()) {
            return Optional.empty();
        }
        var who = visitor.id().map("id:"::concat).orElseGet(() -> "ip:" + call.ip());
        return limits.admit(bot.id(), who).map(VisitorRateLimited::new);
    }
}
