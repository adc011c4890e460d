package fr.aiguilleur.understanding;

import java.util.Optional;

/** STUB */
public final class Acts {
    private Acts() {}
    public static Optional<Act> of(String text) {
        return switch (text.strip().toLowerCase()) {
            case "oui" -> Optional.of(new Act.Yes());
            case "non" -> Optional.of(new Act.No());
            case "merci" -> Optional.of(new Act.Thanks());
            case "bonjour" -> Optional.of(new Act.Greeting());
            case "retour" -> Optional.of(new Act.Back());
            case "parler à quelqu'un" -> Optional.of(new Act.Human());
            default -> text.strip().matches("\\d") ? Optional.of(new Act.Number(Integer.parseInt(text.strip()))) : Optional.empty();
        };
    }
}
