package fr.aiguilleur.answer;

import fr.aiguilleur.agenda.Agenda.Upcoming;
import fr.aiguilleur.agenda.Event;
import fr.aiguilleur.agenda.Occurrence;
import fr.aiguilleur.agenda.Venue;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.text.Sms;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words workshops to come: when, what, where, how far, free or not, and how to get a seat. */
@Component
public class EventAnswers {

    private static final List<Choice> NEXT = List.of(
            new Choice("1", "Un lieu près de chez moi"), new Choice("2", "C'est bon, merci"), GuideAnswers.HUMAN);
    private static final int TWO_SMS = 306;
    private static final int SHORT = 70;
    private static final Pattern PHONE = Pattern.compile("(?:\\d[ .]?){10}|\\+\\d{11}");

    /**
     * The events, soonest first; by SMS as many as there is room for, and all that is known where there is room left.
     *
     * @param asked false when they are on another subject than what was asked for
     * @param from the commune from whose centre distances are counted
     * @param deaf the person cannot phone
     */
    public Message events(
            List<Upcoming> events, boolean asked, Channel channel, ZonedDateTime at, String from, boolean deaf) {
        List<String> lines = new ArrayList<>();
        if (!asked) {
            lines.add(Sentence.OTHER_EVENTS.french());
        }
        if (channel == Channel.WEB) {
            lines.add((events.size() == 1 ? "Voici le prochain rendez-vous" : "Voici les prochains rendez-vous")
                    + " autour de " + from + " :");
        }
        int first = lines.size();
        List<Upcoming> told = new ArrayList<>();
        for (Upcoming upcoming : events) {
            String line = bare(upcoming, at);
            if (!told.isEmpty() && !fits(lines, channel, lines.size(), line)) {
                break; // a later one that is shorter must not seem to be the next
            }
            lines.add(line);
            told.add(upcoming);
        }
        for (int i = 0; i < told.size(); i++) {
            String whole = whole(told.get(i), at, deaf);
            if (fits(lines, channel, first + i, whole)) {
                lines.set(first + i, whole);
            }
        }
        return new Message(
                String.join("\n", lines),
                NEXT,
                List.of(),
                told.stream().map(upcoming -> citation(upcoming.occurrence())).toList());
    }

    /** One time of one event, with nothing to answer. */
    Message event(Upcoming upcoming, Channel channel, ZonedDateTime at, boolean deaf) {
        String whole = whole(upcoming, at, deaf);
        String text = fits(List.of(), channel, 0, whole) ? whole : bare(upcoming, at);
        return new Message(text, List.of(), List.of(), List.of(citation(upcoming.occurrence())));
    }

    /** True when there is room for this line there, in place of what stands there. */
    private static boolean fits(List<String> lines, Channel channel, int position, String line) {
        List<String> all = new ArrayList<>(lines.subList(0, position));
        all.add(line);
        all.addAll(lines.subList(Math.min(position + 1, lines.size()), lines.size()));
        String sms = GuideAnswers.asSms(Message.of(String.join("\n", all)).offering(NEXT));
        return channel == Channel.WEB || Sms.septets(Sms.plain(sms)) <= TWO_SMS;
    }

    private static String whole(Upcoming upcoming, ZonedDateTime at, boolean deaf) {
        Occurrence occurrence = upcoming.occurrence();
        Event event = occurrence.event();
        List<String> sentences = new ArrayList<>();
        sentences.add(when(occurrence, at) + " : " + event.title());
        sentences.add(
                event.venue().inFrench() + distance(upcoming.km(), event.venue().approximate()));
        if (event.free() != null) {
            sentences.add(event.free() ? "Gratuit" : "Payant ou sous condition");
        }
        String seat = event.contact() != null
                        && !(deaf && PHONE.matcher(event.contact()).find())
                ? event.contact()
                : event.url();
        if (seat != null) {
            sentences.add("Inscription : " + seat);
        }
        if (event.toVerify(at.toLocalDate())) {
            sentences.add("Date à vérifier avant d'y aller");
        }
        return String.join(". ", sentences) + ".";
    }

    /** What nobody can do without. */
    private static String bare(Upcoming upcoming, ZonedDateTime at) {
        Event event = upcoming.occurrence().event();
        Venue venue = event.venue();
        String town = String.valueOf(venue.commune());
        String where = venue.name().isEmpty()
                ? venue.address()
                : venue.name().contains(town) ? venue.name() : venue.name() + ", " + town;
        return upcoming.occurrence().brieflyInFrench() + " : " + cut(event.title()) + ", " + cut(where)
                + (Boolean.TRUE.equals(event.free()) ? ". Gratuit" : "")
                + (event.toVerify(at.toLocalDate()) ? ". À vérifier" : "") + ".";
    }

    private static String when(Occurrence occurrence, ZonedDateTime at) {
        String day = occurrence.dayInFrench(at);
        return day.substring(0, 1).toUpperCase(Locale.FRENCH) + day.substring(1) + " " + occurrence.hoursInFrench();
    }

    private static String distance(@Nullable Double km, boolean approximate) {
        if (km == null) {
            return "";
        }
        if (approximate || km < 1) {
            return km < 1 ? " (tout près)" : " (à environ " + Math.round(km) + " km)";
        }
        return " (à " + String.format(Locale.FRENCH, "%.1f", km).replace(",0", "") + " km)";
    }

    private static String cut(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT - 3).strip() + "...";
    }

    private static Message.Citation citation(Occurrence occurrence) {
        Event event = occurrence.event();
        return new Message.Citation("event", occurrence.id(), event.title(), event.url(), event.updated());
    }
}
