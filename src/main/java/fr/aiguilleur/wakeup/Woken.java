package fr.aiguilleur.wakeup;

/**
 * Something was written under this topic; read it again.
 *
 * @param id what was written to; empty after the connection was lost: anything may have been
 */
public record Woken(String topic, String id) {

    static Woken of(String told) {
        String[] parts = told.split(" ", 2);
        return new Woken(parts[0], parts[1]);
    }

    String told() {
        return topic + " " + id;
    }

    /** True when this id may have been written to. */
    public boolean concerns(String other) {
        return id.isEmpty() || id.equals(other);
    }
}
