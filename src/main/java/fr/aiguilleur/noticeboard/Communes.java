package fr.aiguilleur.noticeboard;

import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The commune somebody names: by its name, its INSEE code or a postcode. */
@Component
class Communes {

    private final Gazetteer gazetteer;

    Communes(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Of those that share a postcode, the largest is most often meant. */
    Optional<Commune> find(String given) {
        String town = given.strip();
        return gazetteer
                .byInsee(town)
                .or(() -> gazetteer.byName(town))
                .or(() -> gazetteer.byPostcode(town).stream().max(Comparator.comparingInt(Commune::population)));
    }
}
