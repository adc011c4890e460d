package fr.aiguilleur.wakeup;

/**
 * Something was written under this topic; read it again.
 *
 * @param id what was written to; empty after the connection was lost: anything may have been
 */
public record Woken(String topic, String id) {

    /** True when this id may have been written to. */
    public boolean concerns(String other) {
        return id.isEmpty() || id.equals(other);
    }
}
