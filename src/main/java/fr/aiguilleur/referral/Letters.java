package fr.aiguilleur.referral;

import fr.aiguilleur.access.Accounts;
import fr.aiguilleur.access.Tokens;
import fr.aiguilleur.site.Site;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes to places: what is needed, and a link to answer by; no more of the person than initials and need. */
@Component
class Letters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.FRENCH);

    private final ReferralTable table;
    private final Accounts accounts;
    private final Site site;

    Letters(ReferralTable table, Accounts accounts, Site site) {
        this.table = table;
        this.accounts = accounts;
        this.site = site;
    }

    /** The first letter, with a link of its own. */
    Letter first(Referral referral) {
        StringBuilder text = new StringBuilder("Bonjour,\n\n")
                .append(relay(referral))
                .append(" vous adresse une personne, avec son accord.\n\n");
        line(text, "Personne", referral.initials());
        line(text, "Besoin", referral.need());
        line(text, "Sujet", referral.service());
        line(text, "Aide proposée", referral.path());
        if (referral.appointment() != null) {
            line(text, "Rendez-vous", CardByText.day(referral.appointment()));
        }
        text.append("\nPour répondre, sans compte :\n").append(link(referral)).append(END);
        return new Letter(to(referral), subject(referral), text.toString());
    }

    /** The only reminder; it tells nothing of the person any more. */
    Letter reminder(Referral referral) {
        String text = "Bonjour,\n\nLe " + day(referral.createdAt()) + ", " + relay(referral)
                + " vous a adressé une personne. Nous n'avons pas encore votre réponse.\n\n"
                + "Un oui, un rendez-vous ou un non nous aident autant. Pour répondre, sans compte :\n"
                + link(referral) + END;
        return new Letter(to(referral), "Rappel : " + subject(referral), text);
    }

    private static final String END = "\n\nCe lien est pour vous seulement. Il marche pendant 30 jours.\n\n"
            + "Merci pour votre aide.\nAiguilleur, l'aide numérique de votre quartier\n";

    private static String subject(Referral referral) {
        return "Une personne a besoin de votre aide"
                + (referral.service() == null ? "" : " : " + referral.service().toLowerCase(Locale.FRENCH));
    }

    private String relay(Referral referral) {
        return accounts.nameOf(referral.relay()).orElse("Un relais du réseau");
    }

    private static String to(Referral referral) {
        String email = referral.place().email();
        return email == null ? "" : email;
    }

    private static void line(StringBuilder text, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            text.append(name).append(" : ").append(value).append('\n');
        }
    }

    private String link(Referral referral) {
        String token = Tokens.fresh();
        table.link(referral.id(), Tokens.hash(token));
        return site.address() + "/reponse/" + token;
    }

    private static String day(Instant at) {
        return DAY.format(at.atZone(ZoneId.of("Europe/Paris")));
    }
}
