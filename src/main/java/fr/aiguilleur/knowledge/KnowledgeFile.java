package fr.aiguilleur.knowledge;

/**
 * One text file of the knowledge folder.
 *
 * @param name its path from the knowledge folder, as people see it in messages
 */
public record KnowledgeFile(String name, String text) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public KnowledgeFile {
        if (text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
    }

    /** The name without its folders and extension. */
    public String stem() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot < 0 ? last : last.substring(0, dot);
    }

    public Problem problem(int line, String field, String value, String reason) {
        return new Problem(name, line, field, value, reason);
    }
}
