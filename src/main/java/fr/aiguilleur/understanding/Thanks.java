package fr.aiguilleur.understanding;

import fr.aiguilleur.text.PlainText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Merci, et sinon mon wifi ne marche pas": whoever thanks for what was before goes on to something else. */
final class Thanks {

    private static final String ASSENT =
            "(?:ok|oki|okay|d'accord|d'acc|super|parfait|tres bien|bon|bien|oui|genial|top|cool|ca marche|nickel)";
    private static final String MUCH = "(?:beaucoup|bcp|bien|infiniment|mille fois|a vous|encore|madame|monsieur"
            + "|(?:c'est|c|cest) (?:tres |bien |super )?(?:gentil|sympa|bon|fait)|pour (?:ca|cela|l'info|l'aide|votre aide))";
    private static final String ONWARD =
            "(?:et|mais|sinon|autre chose|autre question|une autre question|maintenant|par contre"
                    + "|du coup|ensuite|aussi|encore une chose|en fait|au fait)";
    private static final Pattern OPENING = Pattern.compile("(?:" + ASSENT + "[ ,.!]+)*(?:merci|mrc|mercii+)(?:[ ,]+"
            + MUCH + ")*(?:\\s*[,.!;:]+\\s*(?:" + ONWARD + "[ ,:]+)*|\\s+(?:" + ONWARD + "[ ,:]+)+)");
    private static final int A_NEED = 3;

    private Thanks() {}

    /** The message from where it goes on; whole when it does not, or in a word or two. */
    static String passed(String text) {
        String folded = PlainText.fold(text);
        Matcher opening = OPENING.matcher(folded);
        if (folded.length() != text.length() || !opening.lookingAt()) {
            return text;
        }
        String rest = text.substring(opening.end());
        return rest.strip().split("\\s+").length < A_NEED ? text : rest;
    }
}
