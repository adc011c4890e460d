package fr.aiguilleur.answer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.site.Site;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** An article is read whole on the web; a phone gets its beginning, and where the rest stands. */
class ArticleTest {

    private static final String INTRO = "Un mot de passe se choisit long.";
    private static final String MORE = INTRO + "\n\nPourquoi\n\nParce qu'un court se devine.";

    @Test
    void byTextMessageALinkLeadsToTheRest() {
        assertThat(said(MORE, Channel.SMS, "https://aide.example.org"))
                .startsWith("Les mots de passe. " + INTRO)
                .endsWith("\nLa suite : https://aide.example.org/guides/mots-de-passe");
        assertThat(said(MORE, Channel.WEB, "https://aide.example.org")).isEqualTo(MORE);
    }

    @Test
    void noLinkLeadsNowhereNorToWhatWasSaid() {
        assertThat(said(MORE, Channel.SMS, "")).isEqualTo("Les mots de passe. " + INTRO);
        assertThat(said(INTRO, Channel.SMS, "https://aide.example.org")).isEqualTo("Les mots de passe. " + INTRO);
    }

    private static String said(String body, Channel channel, String address) {
        Guide article = new Guide(
                "mots-de-passe",
                "Les mots de passe",
                "divers",
                "",
                false,
                List.of(),
                List.of(),
                LocalDate.EPOCH,
                INTRO,
                List.of(),
                body);
        Site site = new Site(new MockEnvironment().withProperty("aiguilleur.public-url", address));
        return new GuideAnswers(site).start(article, channel).text();
    }
}
