package fr.aiguilleur.exchange;

import fr.aiguilleur.text.Alike;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells apart the rows to which one source gave one identifier, which mostly lacks its number. */
final class Identifiers {

    private Identifiers() {}

    static void mend(List<Draft> drafts) {
        Map<String, List<Draft>> byKey = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            if (!draft.cell("id").isEmpty()) {
                byKey.computeIfAbsent(draft.cell("source") + "\n" + draft.cell("id"), _ -> new ArrayList<>())
                        .add(draft);
            }
        }
        byKey.values().forEach(Identifiers::tellApart);
    }

    private static void tellApart(List<Draft> drafts) {
        boolean onePlace = drafts.stream().map(Identifiers::place).distinct().count() == 1;
        if (!onePlace) {
            drafts.forEach(draft -> draft.mend(
                    "id",
                    draft.cell("id") + "-" + place(draft),
                    "plusieurs lieux ont cet identifiant dans le fichier : il est complété du code postal et du nom"));
        }
    }

    private static String place(Draft draft) {
        return Alike.words(draft.cell("code_postal") + " " + draft.cell("nom")).replace(' ', '-');
    }
}
