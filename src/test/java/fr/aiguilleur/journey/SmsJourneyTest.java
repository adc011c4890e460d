package fr.aiguilleur.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.support.Api;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.Eventually;
import fr.aiguilleur.support.Phone;
import fr.aiguilleur.text.Sms;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A person texts, is helped step by step, gets a place or a human. */
class SmsJourneyTest {

    private final App app = App.shared();
    private final Api api = app.api();
    private final Phone phone = Phone.of(app);

    @Test
    void aForgottenPasswordIsSolvedStepByStep() {
        phone.write("g oublié mon mdp ameli");

        String first = phone.next(0);
        assertThat(first).contains("\n1 ").contains("\n0 conseiller");

        phone.write("1");
        String second = phone.next(1);
        assertThat(second).isNotEqualTo(first).contains("0 conseiller");

        phone.write("retour");
        assertThat(phone.next(2)).endsWith(first.substring(first.lastIndexOf("\n1 ")));
        assertThat(phone.received())
                .allSatisfy(text -> assertThat(Sms.segments(text)).isLessThanOrEqualTo(2));
    }

    @Test
    void aPlaceNearThePersonIsNamedWithItsReasons() {
        phone.write("ou je peux imprimer un papier a paleseau");

        String answer = phone.reads("1 ");
        String place = answer.contains("Palaiseau") || answer.contains("km") ? answer : reachPlace();

        assertThat(place).containsPattern("à \\d+(,\\d)? k?m");
    }

    private String reachPlace() {
        phone.write("je veux un lieu pour imprimer a palaiseau");
        return phone.reads("km");
    }

    @Test
    void fromAnswerToHumanAndBack() {
        phone.write("jai plus internet a la maison, la box de mamie Odile clignote");
        phone.next(0);
        phone.write("0");
        phone.reads("conseiller");
        JsonNode waiting = waitingFor("Odile");
        String id = waiting.get("id").asString();
        String conversation = waiting.get("conversation").asString();
        assertThat(waiting.get("reason").asString()).isEqualTo("A demandé à parler à quelqu'un");
        assertThat(waiting.at("/summary/guide").asString()).isNotEmpty();

        assertThat(api.post("/api/v1/escalations/" + id + "/claim", Map.of()).status())
                .isEqualTo(200);
        phone.reads("Un conseiller vous répond maintenant");
        say(conversation, "Bonjour, ici Claire. Quelle est la couleur du voyant ?");
        phone.reads("Quelle est la couleur du voyant");
        int before = phone.received().size();

        phone.write("rouge");
        Eventually.see("the person's words in the log", () -> texts(conversation), texts -> texts.contains("rouge"));
        say(conversation, "Débranchez la box dix secondes.");
        assertThat(phone.next(before)).contains("Débranchez");
        assertThat(api.post("/api/v1/escalations/" + id + "/hand-back", Map.of())
                        .status())
                .isEqualTo(200);

        phone.reads("L'assistant vous répond de nouveau ici");
        phone.write("merci");
        phone.reads("Avec plaisir");
        assertThat(phone.received()).hasSize(before + 3);
    }

    @Test
    void aDangerIsAnsweredFirstAndHandedOver() {
        phone.write("je veux en finir avec la vie, j'ai pris des cachets");

        String answer = phone.next(0);

        assertThat(answer).contains("3114");
        JsonNode waiting = waitingFor("cachets");
        assertThat(waiting.get("urgency").asString()).isEqualTo("danger");
    }

    @Test
    void whoWaitsIsLeftInPeaceUnlessTheirLifeIsAtRisk() {
        phone.write("je veux parler à un conseiller pour mon imprimante violette");
        phone.next(0);
        String conversation = waitingFor("violette").get("conversation").asString();

        phone.write("vous êtes là ?");
        phone.write("mon mari me frappe il veut me tuer");

        assertThat(phone.next(1)).contains("17");
        assertThat(waitingFor("violette").get("urgency").asString()).isEqualTo("danger");
        assertThat(texts(conversation)).contains("vous êtes là ?");
    }

    @Test
    void theSameMessageTwiceIsAnsweredOnce() {
        String sid = "SM" + UUID.randomUUID().toString().replace("-", "");
        phone.writeAgain("mon imprimante ne marche pas", sid);
        phone.writeAgain("mon imprimante ne marche pas", sid);
        phone.next(0);
        phone.write("merci");

        phone.reads("Avec plaisir");

        assertThat(phone.received()).hasSize(2);
    }

    @Test
    void twoMessagesThatSayNothingLeadToAHuman() {
        phone.write("ca marche plus");
        String first = phone.next(0);
        assertThat(first).doesNotContain("Je vous mets en relation");

        phone.write("bah ca marche pas du tout quoi");

        assertThat(phone.next(1)).contains("conseiller");
    }

    @Test
    void aCardNumberIsErasedAndThePersonIsToldKindly() {
        phone.write("mon numero de carte 4539 1488 0343 6467 je l'ai donné sur un site");

        phone.reads("J'ai effacé");

        JsonNode log = api.get("/api/v1/escalations?state=waiting").body();
        assertThat(log.toString()).doesNotContain("4539 1488 0343 6467");
    }

    private void say(String conversation, String text) {
        Api.Answer answer = api.post(
                "/api/v1/conversations/" + conversation + "/messages",
                Map.of("clientId", UUID.randomUUID().toString(), "text", text));
        assertThat(answer.status()).isEqualTo(200);
    }

    private List<String> texts(String conversation) {
        return api.get("/api/v1/conversations/" + conversation + "/events")
                .at("/events")
                .valueStream()
                .map(event -> event.path("text").asString(""))
                .toList();
    }

    private JsonNode waitingFor(String words) {
        return Eventually.see(
                        "an escalation about " + words,
                        () -> api.get("/api/v1/escalations?state=waiting")
                                .body()
                                .valueStream()
                                .filter(one ->
                                        one.at("/summary/need").asString("").contains(words))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }
}
