package fr.aiguilleur.guide;

import fr.aiguilleur.guide.Choice.Target;
import java.util.List;
import java.util.Optional;

/**
 * A guide's body as written, with line numbers; not yet known to be right.
 *
 * @param links every link of the body that is no choice
 */
record Flow(String intro, List<Part> parts, List<Link> links, String text) {

    /** A heading with what stands under it. */
    record Part(String id, String title, String text, List<Link> choices, int line) {}

    /** A link, and the line it is on. */
    record Link(String label, String destination, int line) {

        Optional<Target> target() {
            return switch (destination) {
                case "humain:" -> Optional.of(new Target.ToHuman());
                case "lieu:" -> Optional.of(new Target.ToPlace());
                case "fin:" -> Optional.of(new Target.ToEnd());
                default -> elsewhere();
            };
        }

        private Optional<Target> elsewhere() {
            if (destination.startsWith("#")) {
                return Optional.of(new Target.ToStep(destination.substring(1)));
            }
            if (destination.matches("(\\./)?[a-z0-9-]+\\.md")) {
                return Optional.of(
                        new Target.ToGuide(destination.replaceFirst("^\\./", "").replaceFirst("\\.md$", "")));
            }
            return Optional.empty();
        }

        /** An address outside the guides, which nothing here can check. */
        boolean outside() {
            return destination.matches("(https?://|mailto:|tel:)\\S+");
        }
    }

    /** True when no step offers a choice: an article. */
    boolean article() {
        return parts.stream().allMatch(part -> part.choices().isEmpty());
    }
}
