package fr.aiguilleur.gazetteer;

import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The communes around us and what people call them. */
@Service
public class Gazetteer {

    private final List<Commune> communes;
    private final List<Nickname> nicknames;
    private final Map<String, Commune> byInsee = new HashMap<>();
    private final Map<String, Commune> byName = new HashMap<>();

    public Gazetteer(KnowledgeFolder folder, KnowledgeProblems problems) {
        GazetteerReader reader = new GazetteerReader(folder);
        communes = reader.communes();
        communes.forEach(commune -> byInsee.put(commune.insee(), commune));
        nicknames = reader.nicknames(byInsee.keySet());
        problems.report(reader.problems());
        // Two communes may share a name: the larger one is more often meant.
        communes.stream()
                .sorted(Comparator.comparingInt(Commune::population).reversed())
                .forEach(commune -> byName.putIfAbsent(Name.fold(commune.name()), commune));
        for (Nickname nickname : nicknames) {
            byInsee(nickname.insee()).ifPresent(commune -> byName.putIfAbsent(Name.fold(nickname.name()), commune));
        }
    }

    public List<Commune> communes() {
        return communes;
    }

    public List<Nickname> nicknames() {
        return nicknames;
    }

    public Optional<Commune> byInsee(String insee) {
        return Optional.ofNullable(byInsee.get(insee));
    }

    /** The commune of an official name or nickname, whatever its case, accents, hyphens and "St" for "Saint". */
    public Optional<Commune> byName(String name) {
        return Optional.ofNullable(byName.get(Name.fold(name)));
    }

    public List<Commune> byPostcode(String postcode) {
        return communes.stream()
                .filter(commune -> commune.postcodes().contains(postcode))
                .toList();
    }
}
