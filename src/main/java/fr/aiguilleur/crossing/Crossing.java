package fr.aiguilleur.crossing;

import fr.aiguilleur.consent.Consents;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Detail;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.crossing.CodeTable.Code;
import fr.aiguilleur.phone.Phones;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the web to a phone: a code goes to the number, and who can type it on the page has the phone in hand. */
@Service
public class Crossing {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;

    private final CodeTable codes;
    private final LinkTable links;
    private final ChannelTable channels;
    private final Passage passage;
    private final Conversations conversations;
    private final Consents consents;
    private final Courier courier;
    /** Slow on purpose: there are few codes, and who reads the table must not find one while it lives. */
    private final PasswordEncoder slow = new BCryptPasswordEncoder();

    Crossing(
            CodeTable codes,
            LinkTable links,
            ChannelTable channels,
            Passage passage,
            Conversations conversations,
            Consents consents,
            Courier courier) {
        this.codes = codes;
        this.links = links;
        this.channels = channels;
        this.passage = passage;
        this.conversations = conversations;
        this.consents = consents;
        this.courier = courier;
    }

    /**
     * Sends a code to a number, for the person who consents to go on there.
     *
     * @param typed the number as the person typed it
     * @return why not
     */
    @Transactional
    public Optional<Refusal> ask(UUID id, String typed) {
        Optional<String> mobile = Phones.frenchMobile(typed);
        if (mobile.isEmpty()) {
            return Optional.of(Refusal.NO_MOBILE);
        }
        String number = mobile.get();
        if (conversations.find(id).orElseThrow().owner() instanceof Owner.Closed) {
            return Optional.of(Refusal.ENDED);
        }
        if (channels.at(id, number)) {
            return Optional.of(Refusal.THERE_ALREADY);
        }
        if (consents.refused(number) || !codes.allows(id, number)) {
            return Optional.of(Refusal.NOT_TO_THIS_NUMBER);
        }
        String code = "%06d".formatted(RANDOM.nextInt(CODES));
        codes.insert(id, number, slow.encode(code));
        conversations.systemSays(id, "Je vous envoie un code par SMS, au numéro qui finit par " + ending(number) + ".");
        long seq = conversations.find(id).orElseThrow().head();
        courier.hand(id, seq, number, text(code));
        return Optional.empty();
    }

    /**
     * The conversation goes on by text message when this is the code.
     *
     * @return why not
     */
    public Optional<Refusal> prove(UUID id, String typed) {
        Optional<Code> tried = codes.tried(id);
        if (tried.isEmpty()) {
            return Optional.of(Refusal.CODE_OVER);
        }
        Code code = tried.get();
        if (!slow.matches(typed.replaceAll("\\D", ""), code.hash())) {
            return Optional.of(Refusal.WRONG_CODE);
        }
        try {
            return passage.toPhone(id, code);
        } catch (DuplicateKeyException e) {
            return passage.toPhone(id, code); // the number wrote at this very moment: its conversation is seen now
        }
    }

    /**
     * A text message to this number did not arrive; when it was the code, who waits for it at the page is told. Not why: a
     * STOP is between us and who has the number.
     *
     * @param seq the event it was the text of
     */
    @Transactional
    public void lost(UUID id, long seq, String number) {
        if (codes.awaited(id, number)) {
            conversations.systemSays(
                    id,
                    "Le SMS avec le code n'a pas pu arriver au numéro qui finit par " + ending(number)
                            + ". Vérifiez le numéro et demandez un autre code, ou continuez ici.",
                    Detail.about(seq));
        }
    }

    /** The last digits of a number, enough for who has it. */
    private static String ending(String number) {
        return number.substring(number.length() - 2);
    }

    static String text(String code) {
        return "Aide numérique : votre code est " + code.substring(0, 3) + " " + code.substring(3)
                + ". Tapez-le sur la page ouverte. Ne le donnez à personne. Rien demandé ? Ignorez ce SMS.";
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forget() {
        codes.forget();
        links.forget();
    }
}
