package fr.aiguilleur.dialogue;

import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.escalation.Summary;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.guide.Step;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sums up for the operator what the person wants and what was tried. */
@Component
class Summaries {

    private final Guides guides;
    private final Gazetteer gazetteer;

    Summaries(Guides guides, Gazetteer gazetteer) {
        this.guides = guides;
        this.gazetteer = gazetteer;
    }

    Summary of(Heard heard) {
        Memo memo = heard.placed();
        Optional<Guide> guide = Optional.ofNullable(memo.guide()).flatMap(guides::find);
        List<String> tried = memo.trail().stream()
                .flatMap(id -> guide.flatMap(played -> played.step(id)).map(Step::title).stream())
                .toList();
        return new Summary(
                memo.need() == null ? heard.text() : memo.need(),
                memo.service() == null ? heard.reading().service() : memo.service(),
                Optional.ofNullable(memo.commune())
                        .flatMap(gazetteer::byInsee)
                        .map(Commune::name)
                        .orElse(null),
                guide.map(Guide::title).orElse(null),
                tried,
                heard.reading().language());
    }
}
