package fr.aiguilleur.desk;

import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.whereabouts.CommuneReader;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The commune a relay types: its name, however spelt, its INSEE code or its postcode. */
@Component
class TypedTown {

    private final Gazetteer gazetteer;
    private final CommuneReader reader;

    TypedTown(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.reader = new CommuneReader(gazetteer);
    }

    /** Of those that share a postcode, the largest is most often meant. */
    Optional<Commune> find(String typed) {
        return typed.isEmpty()
                ? Optional.empty()
                : gazetteer
                        .byName(typed)
                        .or(() -> gazetteer.byInsee(typed))
                        .or(() ->
                                gazetteer.byPostcode(typed).stream().max(Comparator.comparingInt(Commune::population)))
                        .or(() -> reader.mention(typed).map(CommuneReader.Mention::commune));
    }
}
