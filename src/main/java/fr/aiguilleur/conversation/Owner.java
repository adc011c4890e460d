package fr.aiguilleur.conversation;

/** Who answers in a conversation at this moment. */
public sealed interface Owner {

    /** The assistant answers. */
    record Assistant() implements Owner {}

    /** Nobody yet: it waits for an operator and the assistant keeps silent. */
    record Queue() implements Owner {}

    /** One operator answers and nobody else. */
    record Operator(String id) implements Owner {}

    /** It has ended. */
    record Closed() implements Owner {}

    Owner ASSISTANT = new Assistant();
    Owner QUEUE = new Queue();
    Owner CLOSED = new Closed();

    /** The word used in the database, in the API and on the socket. */
    default String word() {
        return switch (this) {
            case Assistant _ -> "assistant";
            case Queue _ -> "queue";
            case Operator _ -> "operator";
            case Closed _ -> "closed";
        };
    }
}
