package fr.aiguilleur.crossing;

import fr.aiguilleur.access.Tokens;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.crossing.LinkTable.Link;
import fr.aiguilleur.site.Site;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From a phone to the web and back: who writes WEB gets a link, and who writes by text message is answered there. */
@Service
@Transactional
public class WayBack {

    private static final String WORD = "web";
    private static final String SENT =
            "Je vous envoie par SMS un lien pour continuer sur internet. Il s'ouvre une fois, pendant 30 minutes.";
    private static final String OFTEN =
            "Vous avez reçu plusieurs liens en peu de temps. Continuez ici, ou écrivez WEB dans une heure.";
    private static final String BY_WEB =
            "La conversation continue sur internet. Pour continuer par SMS, envoyez-nous simplement un SMS.";

    private static final String NO_MORE_SMS =
            "C'est noté, nous ne vous envoyons plus de SMS ; nous pouvons continuer ici, sur cette page, quand vous "
                    + "voulez.";

    private final LinkTable links;
    private final ChannelTable channels;
    private final Passage passage;
    private final Conversations conversations;
    private final Courier courier;
    private final Site site;

    WayBack(
            LinkTable links,
            ChannelTable channels,
            Passage passage,
            Conversations conversations,
            Courier courier,
            Site site) {
        this.links = links;
        this.channels = channels;
        this.passage = passage;
        this.conversations = conversations;
        this.courier = courier;
        this.site = site;
    }

    /** Somebody writes from this number; when their conversation is on the web, it goes on by text message from here. */
    public void writes(String number) {
        passage.toPhoneAgain(number);
    }

    /** What they wrote is in the log; when it is the word for it, a link to the page leaves. */
    public void wrote(UUID id, long seq, String number, String words) {
        if (!isWord(words)) {
            return;
        }
        conversations.leaveUnanswered(id, seq);
        if (!links.allows(id)) {
            conversations.systemSays(id, OFTEN);
            return;
        }
        String link = Tokens.fresh();
        links.insert(id, Tokens.hash(link));
        conversations.systemSays(id, SENT);
        long head = conversations.find(id).orElseThrow().head();
        courier.hand(id, head, number, text(link));
    }

    /**
     * Who wants no more text messages goes on at their page, which tells so.
     *
     * @return false where there is no page
     */
    public boolean stopped(UUID id) {
        boolean went = returned(id);
        if (went) {
            conversations.systemSays(id, NO_MORE_SMS);
        }
        return went;
    }

    /** The same without a word, for who said nothing new. */
    public boolean returned(UUID id) {
        return channels.hasPage(id) && toPage(id);
    }

    /**
     * Opens the conversation a link leads to.
     *
     * @param key a secret of the page, which opens the conversation from now on; the same page may ask again
     */
    public Optional<UUID> open(String link, String key) {
        String hash = Tokens.hash(link);
        String mine = Tokens.hash(key);
        Optional<Link> found = links.find(hash).filter(one -> one.key() == null || mine.equals(one.key()));
        found.filter(one -> one.key() == null).ifPresent(first -> {
            links.opened(hash, mine);
            if (toPage(first.conversation())) {
                conversations.systemSays(first.conversation(), BY_WEB);
            }
        });
        return found.map(Link::conversation);
    }

    private boolean toPage(UUID id) {
        Optional<String> number = channels.addressOf(id);
        number.ifPresent(channels::serialise);
        number.ifPresent(address -> channels.others(address, id).stream()
                .filter(other -> !other.bySms())
                .forEach(other -> channels.forget(other.id())));
        boolean went = channels.toPage(id);
        if (went) {
            passage.told(id);
        }
        return went;
    }

    /** One that has ended, and whose number has another conversation by now, may go on where its page is. */
    public boolean letGo(UUID id) {
        return channels.letGo(id);
    }

    static boolean isWord(String words) {
        return words.replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT)
                .equals(WORD);
    }

    private String text(String link) {
        return "Pour continuer sur internet : " + site.address() + "/#suite=" + link
                + "\nCe lien s'ouvre une fois, pendant 30 minutes. Ne le donnez à personne.";
    }
}
