package fr.aiguilleur.noticeboard;

import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.knowledge.Services;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Says what must still be mended in a form, field by field, in the words of the page. */
@Component
class ProposalCheck {

    private static final Pattern WEB = Pattern.compile("https?://[^\\s/$.?#][^\\s]*\\.[^\\s]+");
    private static final int SHORTEST = 5;
    private static final int LONG = 120;
    private static final int LONGEST = 1000;

    private final Directory directory;
    private final Communes communes;
    private final Clock clock;

    ProposalCheck(Directory directory, Communes communes, Clock clock) {
        this.directory = directory;
        this.communes = communes;
        this.clock = clock;
    }

    /** The mistakes by field; none when the event can be shown. */
    Map<String, String> mistakes(ProposalForm form) {
        Map<String, String> mistakes = new LinkedHashMap<>();
        if (form.title().length() < SHORTEST || form.title().length() > LONG) {
            mistakes.put("title", "Donnez un titre de 5 à 120 lettres.");
        }
        if (!ProposalForm.KINDS.contains(form.kind())) {
            mistakes.put("kind", "Choisissez une sorte de rendez-vous.");
        }
        if (!form.service().isEmpty() && !Services.ALL.contains(form.service())) {
            mistakes.put("service", "Choisissez un sujet de la liste.");
        }
        if (form.description().length() > LONGEST) {
            mistakes.put("description", "1000 lettres au plus.");
        }
        when(form, mistakes);
        where(form, mistakes);
        if (!ProposalForm.FEES.contains(form.fee())) {
            mistakes.put("fee", "Dites si c'est gratuit.");
        }
        if (form.contact().length() > LONG) {
            mistakes.put("contact", "120 lettres au plus.");
        }
        if (!form.url().isEmpty()
                && (!WEB.matcher(form.url()).matches() || form.url().length() > 2 * LONG)) {
            mistakes.put("url", "Une adresse commence par https://");
        }
        return mistakes;
    }

    private void when(ProposalForm form, Map<String, String> mistakes) {
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> day = form.day();
        boolean again = !form.weekly().isEmpty();
        if (day.isEmpty()) {
            mistakes.put("date", "Donnez la date.");
        } else if (!again && day.get().isBefore(today) || day.get().isBefore(today.minusYears(1))) {
            mistakes.put("date", "Cette date est passée.");
        } else if (day.get().isAfter(today.plusYears(1))) {
            mistakes.put("date", "Au plus un an à l'avance.");
        }
        if (form.from().isEmpty()) {
            mistakes.put("start", "Donnez l'heure du début.");
        } else if (!form.end().isEmpty()
                && !form.to().map(end -> end.isAfter(form.from().get())).orElse(false)) {
            mistakes.put("end", "La fin vient après le début, le même jour.");
        }
        if (again && day.isPresent()) {
            boolean good = form.lastDay()
                    .map(last -> last.isAfter(day.get())
                            && !last.isBefore(today)
                            && !last.isAfter(day.get().plusYears(1)))
                    .orElse(false);
            if (!good) {
                mistakes.put("until", "Jusqu'à quel jour ? Après la première date, et au plus un an plus tard.");
            }
        }
    }

    private void where(ProposalForm form, Map<String, String> mistakes) {
        if (!form.place().isEmpty()) {
            if (directory.find(form.place()).isEmpty()) {
                mistakes.put("place", "Choisissez un lieu de la liste, ou donnez une adresse.");
            }
            return;
        }
        if (form.address().length() < SHORTEST || form.address().length() > LONG) {
            mistakes.put("address", "Choisissez un lieu, ou donnez le nom du lieu et sa rue.");
        }
        if (communes.find(form.commune()).isEmpty()) {
            mistakes.put("commune", "Je ne trouve pas cette ville. Donnez son nom ou son code postal.");
        }
    }
}
