package fr.aiguilleur.referral;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.access.Role;
import fr.aiguilleur.access.Staff;
import fr.aiguilleur.consent.Consents;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.crossing.Asides;
import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.mail.Post;
import fr.aiguilleur.site.Site;
import fr.aiguilleur.support.Core;
import fr.aiguilleur.support.StepClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

/** Referrals on a real database, with two places, a post office that only collects, and a clock that is stepped. */
final class Office {

    static final Member ROSE = new Member("rose", "Rose", Role.RELAY);
    static final Member PAUL = new Member("paul", "Paul", Role.RELAY);
    static final Member NADIA = new Member("nadia", "Nadia", Role.COORDINATOR);
    static final String FORMS = "lieu-fiche";
    static final String PLAIN = "lieu-simple";
    private static final Pattern TOKEN = Pattern.compile("/reponse/([\\w-]+)");

    record Mail(String to, String subject, String text, List<Post.Attachment> attachments) {

        String token() {
            Matcher found = TOKEN.matcher(text);
            return found.find() ? found.group(1) : "";
        }
    }

    final StepClock clock = Core.get(StepClock.class);
    final JdbcClient jdbc = Core.get(JdbcClient.class);
    final Conversations conversations = Core.get(Conversations.class);
    final List<Mail> mails = new ArrayList<>();
    boolean works = true;
    final ReferralTable table = new ReferralTable(jdbc, JsonMapper.shared(), clock);
    final Referrals referrals;
    final Letters letters;
    final Snapshots snapshots;
    final Post post = new Post() {
        @Override
        public boolean open() {
            return true;
        }

        @Override
        public synchronized boolean send(String to, String subject, String text, List<Attachment> attachments) {
            return works && mails.add(new Mail(to, subject, text, attachments));
        }
    };

    Office(Path folder) throws IOException {
        clock.stepToAWorkingWeek(); // all tests share the clock and the database
        jdbc.sql("delete from referral").update();
        Path file = folder.resolve("directory/lieux.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                id,pivot,nom,commune,code_postal,code_insee,adresse,latitude,longitude,telephone,courriels,horaires,date_maj,frais_a_charge,modalites_acces
                lieu-fiche,00000000000000,Espace numérique,Massy,91300,91377,1 avenue de France,48.73,2.27,+33160000000,accueil@lieu.example,Mo-Fr 09:00-12:00,2026-10-01,Gratuit,Envoyer un mail avec une fiche de prescription
                lieu-simple,00000000000000,Médiathèque,Orsay,91400,91471,2 rue de Paris,48.69,2.18,,mairie@lieu.example,,2024-01-01,,Se présenter
                """.replace(
                        "2026-10-01", LocalDate.now(clock).minusMonths(1).toString()));
        Directory directory = new Directory(new KnowledgeFolder(folder), new KnowledgeProblems());
        letters = new Letters(
                table,
                Staff.of(jdbc, List.of(ROSE, PAUL, NADIA)),
                new Site(new MockEnvironment().withProperty("aiguilleur.public-url", "https://aide.example/")));
        snapshots = new Snapshots(directory, clock);
        referrals = new Referrals(
                table,
                snapshots,
                new CardByText(conversations, Core.get(Asides.class), Core.get(Consents.class)),
                letters,
                post,
                clock);
    }

    static Draft draft(String place, boolean consent, @Nullable String phone) {
        return new Draft(
                place,
                "refaire sa carte Vitale",
                "Aide aux démarches administratives",
                "accompagnement",
                List.of("à 900 m", "gratuit"),
                List.of(),
                List.of("une pièce d'identité"),
                "M. D.",
                consent,
                phone);
    }
}
