package fr.aiguilleur.conversation;

import java.util.UUID;

/**
 * The assistant's right to answer once: everything the person wrote after {@code answered}, up to {@code heard}.
 * Whatever it says is stored only while the owner, its version and {@code answered} are still these.
 *
 * @param owner ASSISTANT, or QUEUE when the person waits for a human: then only a danger is spoken up for
 * @param tries how often this turn was begun; more than one means that a former try crashed
 */
public record Turn(
        UUID conversation, Channel channel, Owner owner, long version, long answered, long heard, int tries) {}
