package fr.aiguilleur.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.aiguilleur.guide.Choice;
import fr.aiguilleur.guide.Choice.Target;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Step;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A guide as data, with its sources. */
record GuideView(
        String slug,
        String titre,
        String rubrique,
        String service,
        boolean cyber,
        LocalDate verifiedOn,
        String intro,
        @Nullable String text,
        List<StepView> steps,
        List<SourceView> sources) {

    /** A guide among others. */
    record Line(String slug, String titre, String rubrique, String service, boolean cyber, LocalDate verifiedOn) {

        static Line of(Guide guide) {
            return new Line(
                    guide.slug(), guide.title(), guide.section(), guide.service(), guide.cyber(), guide.verified());
        }
    }

    record StepView(String id, String titre, String text, List<ChoiceView> choices) {

        static StepView of(Step step) {
            return new StepView(
                    step.id(),
                    step.title(),
                    step.text(),
                    step.choices().stream().map(ChoiceView::of).toList());
        }
    }

    /**
     * Where an answer leads.
     *
     * @param to step, guide, human, place or end
     * @param id of the step or guide
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChoiceView(String label, String to, @Nullable String id) {

        static ChoiceView of(Choice choice) {
            return switch (choice.target()) {
                case Target.ToStep(String id) -> new ChoiceView(choice.label(), "step", id);
                case Target.ToGuide(String slug) -> new ChoiceView(choice.label(), "guide", slug);
                case Target.ToHuman() -> new ChoiceView(choice.label(), "human", null);
                case Target.ToPlace() -> new ChoiceView(choice.label(), "place", null);
                case Target.ToEnd() -> new ChoiceView(choice.label(), "end", null);
            };
        }
    }

    /** The number of a step on paper, where nothing can be touched. */
    public int number(String id) {
        return steps.stream().map(StepView::id).toList().indexOf(id) + 1;
    }

    record SourceView(String titre, String url, LocalDate consultedOn) {}

    static GuideView of(Guide guide) {
        return new GuideView(
                guide.slug(),
                guide.title(),
                guide.section(),
                guide.service(),
                guide.cyber(),
                guide.verified(),
                guide.intro(),
                guide.article() ? guide.body() : null,
                guide.steps().stream().map(StepView::of).toList(),
                guide.sources().stream()
                        .map(source -> new SourceView(source.title(), source.url(), source.consulted()))
                        .toList());
    }
}
