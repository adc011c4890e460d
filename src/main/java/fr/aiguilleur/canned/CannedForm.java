package fr.aiguilleur.canned;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A ready reply as a coordinator writes it. */
public record CannedForm(String title, String text, String keys, int version) {

    static final CannedForm EMPTY = new CannedForm("", "", "", 0);

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_TEXT = 600;
    private static final int LONGEST_KEYS = 200;

    /** A browser sends line ends as two signs; what was left out is empty. */
    @SuppressWarnings("NullAway")
    public CannedForm {
        title = title == null ? "" : title.strip().replaceAll("\\s+", " ");
        text = text == null ? "" : text.strip().replace("\r\n", "\n").replace("\0", "");
        keys = keys == null ? "" : keys.strip().replaceAll("\\s+", " ");
    }

    static CannedForm of(CannedReply reply) {
        return new CannedForm(reply.title(), reply.text(), reply.keys(), reply.version());
    }

    /** What is wrong with it, by field; empty when all is well. */
    Map<String, String> mistakes() {
        Map<String, String> mistakes = new LinkedHashMap<>();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            mistakes.put("title", "Donnez un titre court, de 60 lettres au plus.");
        }
        List<String> unknown = Blank.unknownIn(text);
        if (text.isEmpty()) {
            mistakes.put("text", "Écrivez la réponse.");
        } else if (text.length() > LONGEST_TEXT) {
            mistakes.put("text", "La réponse a " + text.length() + " lettres : 600 au plus.");
        } else if (!unknown.isEmpty()) {
            mistakes.put(
                    "text",
                    "La console ne sait pas remplir " + String.join(", ", unknown)
                            + ". Prenez un des mots de la liste, ou enlevez les accolades.");
        }
        if (keys.length() > LONGEST_KEYS) {
            mistakes.put("keys", "Les autres mots : 200 lettres au plus.");
        }
        return mistakes;
    }
}
