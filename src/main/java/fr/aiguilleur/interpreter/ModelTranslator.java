package fr.aiguilleur.interpreter;

import fr.aiguilleur.model.Model;
import fr.aiguilleur.model.Task;
import fr.aiguilleur.person.Discretion;
import fr.aiguilleur.text.Secrets;
import fr.aiguilleur.translation.Translator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A model that translates: it gets tokens for facts and names, and what comes back is checked. */
final class ModelTranslator implements Translator {

    /** What people around here speak, and small models know. */
    private static final Set<String> LANGUAGES = Set.of(
            "fr", "en", "ar", "es", "pt", "it", "de", "ro", "tr", "pl", "ru", "uk", "zh", "ta", "bn", "hi", "ur", "fa",
            "ps", "ka", "hy", "el", "ko", "ja", "he", "sq", "bg", "so");

    private final Model model;
    private final Duration patience;
    private final Discretion discretion;

    ModelTranslator(Model model, Duration patience, Discretion discretion) {
        this.model = model;
        this.patience = patience;
        this.discretion = discretion;
    }

    @Override
    public Set<String> languages() {
        return model.on() ? LANGUAGES : Set.of();
    }

    @Override
    public boolean model() {
        return true;
    }

    @Override
    public Optional<String> translate(String text, String from, String to) {
        return translate(text, List.of(), from, to);
    }

    @Override
    public Optional<String> translate(String text, List<String> names, String from, String to) {
        if (text.isBlank() || !languages().containsAll(Set.of(from, to))) {
            return Optional.empty();
        }
        String readable = Secrets.mask(text);
        Marks marks = new Marks(names, discretion);
        String hidden = marks.hide(readable);
        return model.ask(Task.TRANSLATION, Map.of("text", hidden, "from", from, "to", to), patience)
                .map(form -> form.path("text").asString("").strip())
                .filter(told -> Marks.counts(told).equals(Marks.counts(hidden)))
                .flatMap(marks::show)
                .filter(told -> Faithful.may(readable, told, to));
    }
}
