package fr.aiguilleur.ranking;

import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Place;
import fr.aiguilleur.directory.Standard;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.gazetteer.Point;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Invented places around Palaiseau, written in one line each. */
final class Places {

    /** A place whose name begins so is a home that helps those who live there. */
    static final String HOSTEL = "Foyer";

    static final String PAPERS = "Aide aux démarches administratives";
    static final String TOOLS = "Maîtrise des outils numériques du quotidien";
    static final String WEEK = "Mo-Fr 09:00-12:00,14:00-17:00";
    static final ZonedDateTime MONDAY_10 =
            LocalDateTime.parse("2026-11-23T10:00").atZone(ZoneId.of("Europe/Paris"));

    static final Point HOME = new Point(48.7144, 2.2458);
    static final LocalDate RECENT = LocalDate.of(2026, 10, 1);
    static final KnowledgeFolder FOLDER = new KnowledgeFolder(Path.of("knowledge"));
    static final Gazetteer GAZETTEER = new Gazetteer(FOLDER, new KnowledgeProblems());
    static final Situation ANY = Situation.at(MONDAY_10).from(HOME);
    private static final KnowledgeFolder NO_PLACE = new KnowledgeFolder(headOnly());
    private static final double KM_OF_A_DEGREE = 111.2;

    private final String name;
    private @Nullable Point point;
    private @Nullable String hours;
    private LocalDate updated = RECENT;
    private Set<String> itinerance = Set.of();
    private Set<String> services = Set.of();
    private Set<String> publics = Set.of();
    private Set<String> special = Set.of();
    private Set<String> fees = Set.of("Gratuit");
    private Set<String> programmes = Set.of();
    private Set<String> access = Set.of();
    private Set<String> support = Set.of();
    private List<String> emails = List.of();
    private @Nullable String phone = "+33160000000";

    private static Path headOnly() {
        try {
            Path folder = Files.createTempDirectory("places");
            Path file = Files.createDirectory(folder.resolve("directory")).resolve("lieux.csv");
            return Files.writeString(file, String.join(",", Standard.COLUMNS) + "\n")
                    .getParent()
                    .getParent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Places(String name, Point point) {
        this.name = name;
        this.point = point;
    }

    /** A free place this far north of home, whose hours nobody knows. */
    static Places at(String name, double km) {
        return new Places(name, new Point(HOME.latitude() + km / KM_OF_A_DEGREE, HOME.longitude()));
    }

    Places open(String text) {
        hours = text;
        return this;
    }

    Places updatedOn(LocalDate day) {
        updated = day;
        return this;
    }

    Places giving(String... some) {
        services = Set.of(some);
        return this;
    }

    Places forPeople(String... some) {
        publics = Set.of(some);
        return this;
    }

    Places caringFor(String... some) {
        special = Set.of(some);
        return this;
    }

    Places costing(String... some) {
        fees = Set.of(some);
        return this;
    }

    Places of(String... some) {
        programmes = Set.of(some);
        return this;
    }

    Places reached(String... some) {
        access = Set.of(some);
        return this;
    }

    Places helping(String... some) {
        support = Set.of(some);
        return this;
    }

    Places wandering() {
        itinerance = Set.of("Itinérant");
        return this;
    }

    Places withoutPoint() {
        point = null;
        return this;
    }

    Places withoutPhone() {
        phone = null;
        return this;
    }

    Places writtenTo() {
        emails = List.of("lieu@example.org");
        return this;
    }

    Place place() {
        return new Place(
                name,
                "00000000000000",
                name,
                "Palaiseau",
                "91120",
                "91477",
                "1 rue",
                "",
                point,
                name.startsWith(HOSTEL) ? Set.of("RS_FJT") : Set.of(),
                phone,
                emails,
                List.of(),
                hours,
                "",
                "",
                "essai",
                itinerance,
                "",
                updated,
                services,
                publics,
                special,
                fees,
                programmes,
                Set.of(),
                List.of(),
                access,
                support,
                null,
                null);
    }

    /** A directory that holds just these. */
    static Directory directory(Places... places) {
        List<Place> all = Stream.of(places).map(Places::place).toList();
        return new Directory(NO_PLACE, new KnowledgeProblems()) {
            @Override
            public List<Place> all() {
                return all;
            }
        };
    }

    static Ranking among(Places... places) {
        return new Ranking(directory(places), GAZETTEER);
    }

    static Ranked rank(Situation situation, Places... places) {
        return among(places).rank(situation, 3);
    }

    static List<String> names(Ranked ranked) {
        return ranked.proposals().stream()
                .map(proposal -> proposal.place().name())
                .toList();
    }

    static Proposal only(Situation situation, Places place) {
        return rank(situation, place).proposals().getFirst();
    }
}
