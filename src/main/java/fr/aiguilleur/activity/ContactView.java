package fr.aiguilleur.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.aiguilleur.contact.Autonomy;
import fr.aiguilleur.contact.Contact;
import fr.aiguilleur.contact.Material;
import fr.aiguilleur.contact.Outcome;
import fr.aiguilleur.contact.Redirection;
import fr.aiguilleur.contact.Satisfaction;
import fr.aiguilleur.contact.Theme;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as the API shows it.
 *
 * @param by the name of who helped
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactView(
        UUID id,
        Contact.Kind kind,
        Instant at,
        String by,
        List<Theme> themes,
        Outcome outcome,
        @Nullable Redirection referral,
        @Nullable Autonomy autonomy,
        List<Material> materials,
        int minutes,
        String note,
        @Nullable Satisfaction satisfaction,
        @Nullable UUID conversation) {

    static ContactView of(Contact contact) {
        return new ContactView(
                contact.id(),
                contact.kind(),
                contact.at(),
                contact.operatorName(),
                contact.themes(),
                contact.outcome(),
                contact.redirection(),
                contact.autonomy(),
                contact.materials(),
                contact.minutes(),
                contact.note(),
                contact.satisfaction(),
                contact.conversation());
    }
}
