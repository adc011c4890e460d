package fr.aiguilleur.subscription;

import org.jspecify.annotations.Nullable;

/**
 * A calendar on the web, and the tags of the copy we have.
 *
 * @param licence under which it is published; empty when not told
 */
record Subscription(
        String url,
        String name,
        String licence,
        @Nullable String etag,
        @Nullable String lastModified) {}
