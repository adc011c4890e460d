package fr.aiguilleur.webchat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a browser says on the resident's socket; see docs/socket.md. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Request.Hello.class, name = "hello"),
    @JsonSubTypes.Type(value = Request.Send.class, name = "send"),
    @JsonSubTypes.Type(value = Request.Choose.class, name = "choose"),
    @JsonSubTypes.Type(value = Request.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = Request.Human.class, name = "human"),
    @JsonSubTypes.Type(value = Request.Steps.class, name = "steps"),
    @JsonSubTypes.Type(value = Request.BySms.class, name = "by_sms"),
    @JsonSubTypes.Type(value = Request.Code.class, name = "code")
})
@JsonIgnoreProperties(ignoreUnknown = true)
sealed interface Request {

    /** The id the browser gave its message, if it is one. */
    default @Nullable String clientId() {
        return null;
    }

    /**
     * @param after the seq of the last event the browser has
     * @param link what a link to the conversation carried; then the token is one the browser has just made
     */
    record Hello(
            @Nullable String conversation,
            @Nullable String token,
            @Nullable Long after,
            @Nullable String language,
            @Nullable String link)
            implements Request {}

    record Send(String clientId, String text) implements Request {

        public Send {
            Objects.requireNonNull(clientId);
            Objects.requireNonNull(text);
        }
    }

    /** @param about the seq of the message that offers the choice */
    record Choose(String clientId, String choice, @Nullable Long about) implements Request {

        public Choose {
            Objects.requireNonNull(clientId);
            Objects.requireNonNull(choice);
        }
    }

    record Typing() implements Request {}

    record Human(@Nullable String clientId) implements Request {}

    /**
     * The beginning of a guide, to a phone.
     *
     * @param number as the person typed it
     * @param consent that they want this message there
     */
    record Steps(String clientId, String guide, String number, boolean consent) implements Request {

        public Steps {
            Objects.requireNonNull(clientId);
            Objects.requireNonNull(guide);
            Objects.requireNonNull(number);
        }
    }

    /**
     * To go on by text message.
     *
     * @param number as the person typed it
     * @param consent that they want the answers there
     */
    record BySms(String clientId, String number, boolean consent) implements Request {

        public BySms {
            Objects.requireNonNull(clientId);
            Objects.requireNonNull(number);
        }
    }

    /** The code that came by text message. */
    record Code(String clientId, String code) implements Request {

        public Code {
            Objects.requireNonNull(clientId);
            Objects.requireNonNull(code);
        }
    }
}
