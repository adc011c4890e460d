package fr.aiguilleur.understanding;

import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.retrieval.*;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** STUB */
@Service
public class Understanding {
    private final GuideSearch search;
    private final Gazetteer gazetteer;

    Understanding(GuideSearch search, Gazetteer gazetteer) {
        this.search = search;
        this.gazetteer = gazetteer;
    }

    public Reading read(String text, @Nullable Commune given, boolean relay) {
        GuideMatches guides = search.search(text, 5);
        boolean danger = text.contains("en finir");
        return new Reading(
                "fr",
                danger ? Intent.DANGER : guides.confidence() == GuideMatches.Confidence.NONE ? Intent.UNCLEAR : text.contains("lieu") ? Intent.REFERRAL : Intent.TROUBLESHOOT,
                danger ? Urgency.DANGER : Urgency.NONE,
                danger ? Topic.SUICIDE : null,
                false,
                guides.matches().isEmpty() ? null : guides.matches().getFirst().guide().service(),
                text.toLowerCase().contains("massy") ? gazetteer.byInsee("91377").orElse(null) : given,
                List.of(), List.of(), Wishes.NONE, null, guides, List.of());
    }
}
