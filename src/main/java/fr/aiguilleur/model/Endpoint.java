package fr.aiguilleur.model;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.TokenUsage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** A model behind an endpoint that speaks like OpenAI's. */
final class Endpoint {

    private static final Logger log = LoggerFactory.getLogger(Endpoint.class);

    private static final String IN_TEXT = "\n\nLe formulaire est un objet JSON qui suit ce schéma ; n'écrivez que cet"
            + " objet, sans rien avant ni après :\n";
    private static final int DEEPEST = 10;

    /** What came back; {@code text} may be anything. */
    record Reply(@Nullable String text, ModelSettings.Tokens tokens) {}

    private final Wire wire = new Wire();
    private final OpenAiChatModel chat;
    /** Set once a server refused a schema and then did without. */
    private volatile boolean withoutSchema;

    Endpoint(ModelSettings settings) {
        if (settings.name() == null) {
            throw new IllegalStateException(
                    "AIGUILLEUR_MODEL_BASE_URL is set, so set AIGUILLEUR_MODEL_NAME too (the name of the model there)");
        }
        chat = OpenAiChatModel.builder()
                .httpClientBuilder(wire.builder())
                .baseUrl(settings.baseUrl())
                .apiKey(settings.apiKey())
                .modelName(settings.name())
                .temperature(0.0)
                .strictJsonSchema(true)
                .maxRetries(0)
                .build();
    }

    /** Takes as long as the server does; ends when interrupted. */
    Reply ask(Prompt prompt, String question) {
        if (withoutSchema) {
            return asked(prompt, question, false);
        }
        try {
            return asked(prompt, question, true);
        } catch (InvalidRequestException _) {
            Reply reply = asked(prompt, question, false);
            withoutSchema = true;
            log.info("model: the server refuses schemas; forms are asked for in the text from now on");
            return reply;
        }
    }

    private Reply asked(Prompt prompt, String question, boolean withSchema) {
        String schema = JsonMapper.shared().writeValueAsString(prompt.shape().schema());
        ChatRequest.Builder request = ChatRequest.builder().maxOutputTokens(prompt.tokens());
        if (withSchema) {
            request.messages(SystemMessage.from(prompt.words()), UserMessage.from(question))
                    .responseFormat(ResponseFormat.builder()
                            .type(ResponseFormatType.JSON)
                            .jsonSchema(JsonSchema.builder()
                                    .name(prompt.task().file())
                                    .rootElement(JsonRawSchema.from(schema))
                                    .build())
                            .build());
        } else {
            request.messages(SystemMessage.from(prompt.words() + IN_TEXT + schema), UserMessage.from(question));
        }
        ChatResponse response = chat.chat(request.build());
        return new Reply(response.aiMessage().text(), tokens(response.tokenUsage()));
    }

    private static ModelSettings.Tokens tokens(@Nullable TokenUsage usage) {
        return usage == null
                ? ModelSettings.Tokens.NONE
                : new ModelSettings.Tokens(count(usage.inputTokenCount()), count(usage.outputTokenCount()));
    }

    private static long count(@Nullable Integer tokens) {
        return tokens == null ? 0 : Math.max(0, tokens);
    }

    /** What a failure means; its message is told to nobody, since it may quote the question. */
    static Outcome outcome(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause == null ? null : cause.getCause())
                .takeWhile(cause -> cause != null)
                .limit(DEEPEST)
                .flatMap(cause -> switch (cause) {
                    case RateLimitException _ -> Stream.of(Outcome.TURNED_AWAY);
                    case HttpException _ -> Stream.of(Outcome.FAILED);
                    case IOException broken ->
                        // The library reads what is no JSON by throwing one of these, too.
                        Stream.of(
                                broken.getClass().getName().contains("jackson")
                                        ? Outcome.MALFORMED
                                        : Outcome.UNREACHABLE);
                    case UncheckedIOException _ -> Stream.of(Outcome.UNREACHABLE);
                    case null, default -> Stream.<Outcome>empty();
                })
                .findFirst()
                .orElse(Outcome.MALFORMED);
    }

    void close() {
        wire.close();
    }
}
