package fr.aiguilleur.walk;

import fr.aiguilleur.guide.Choice;
import fr.aiguilleur.guide.Step;
import fr.aiguilleur.person.Person;
import fr.aiguilleur.text.PlainText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the answer to a step that asks for the device, where the person has named it before. */
final class KnownAnswer {

    private static final Map<String, Set<String>> WORDS = Map.of(
            "iPhone", Set.of("iphone"),
            "iPad", Set.of("ipad"),
            "Android", Set.of("android", "samsung", "xiaomi"),
            "Mac", Set.of("mac"),
            "ordinateur Windows", Set.of("windows"),
            "ordinateur", Set.of("ordinateur"),
            "tablette", Set.of("tablette"));
    private static final Set<String> KINDS = Set.of(
            "iphone", "ipad", "android", "samsung", "xiaomi", "mac", "windows", "ordinateur", "tablette", "telephone");
    private static final Set<String> LITTLE = Set.of(
            "un", "une", "l", "le", "la", "ou", "et", "autre", "mon", "oui", "non", "c", "est", "sur", "pomme", "au",
            "dos");
    private static final int ASKED = 2;

    private KnownAnswer() {}

    /** The only answer that names the device, when the step asks which one it is. */
    static Optional<Choice> of(Step step, Person person) {
        Set<String> device = WORDS.getOrDefault(String.valueOf(person.device()), Set.of());
        List<Choice> devices =
                step.choices().stream().filter(choice -> names(choice.label())).toList();
        List<Choice> fitting = devices.stream()
                .filter(choice -> words(choice.label()).stream().anyMatch(device::contains))
                .toList();
        return devices.size() >= ASKED && fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /** True when an answer is no more than the name of a device. */
    static boolean names(String label) {
        List<String> words = words(label);
        return words.stream().anyMatch(KINDS::contains)
                && words.stream().allMatch(word -> KINDS.contains(word) || LITTLE.contains(word));
    }

    private static List<String> words(String label) {
        return Arrays.stream(PlainText.fold(label).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
