package fr.aiguilleur.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.aiguilleur.escalation.Escalations;
import fr.aiguilleur.model.Task;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.Browser;
import fr.aiguilleur.support.ChatClient;
import fr.aiguilleur.support.Eventually;
import fr.aiguilleur.support.Readable;
import fr.aiguilleur.support.ScriptedModel;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A model that only looks is asked everything it can be: it never sees who writes, where to reach them, or a secret. */
@ResourceLock(App.SHARED)
class PrivateWordsTest {

    private static final String WHO = "c'est fatoumata Kestrelin, 06 39 98 11 22, fatou.k@exemple.fr";
    private static final List<String> PRIVATE = List.of(
            "fatoumata", "Fatoumata", "Kestrelin", "Ouzannec", "39 98", "3998", "fatou.k", "exemple.fr", "Tulipe77");

    private final App app = App.shared();
    private final ScriptedModel model = App.model();

    @AfterEach
    void off() {
        model.off();
    }

    @Test
    void whateverTheModelIsAskedHoldsNobodysNameNumberOrSecret() {
        for (int people = 0; people < 2; people++) {
            isNotUnderstood();
        }
        Arrays.stream(Task.values()).forEach(task -> model.answers(task, _ -> ""));
        model.answers(Task.CLUSTERS, _ -> "{\"groups\":[{\"title\":\"Ne sait pas quoi faire\",\"items\":[1,2]}]}");
        try (Browser browser = new Browser();
                BrowserContext phone = browser.phone();
                BrowserContext desktop = browser.desktop();
                BrowserContext other = browser.desktop()) {
            ResidentPage person = ResidentPage.open(phone, app);
            person.writes("zoup la brouille " + WHO);
            seen(Task.READING);
            person.writes("je cherche un lieu pour imprimer à Massy, " + WHO);
            seen(Task.WORDING);
            person.writes("hello, how can I print a paper please, my name is Fatoumata Kestrelin, 06 39 98 11 22");
            seen(Task.TRANSLATION);
            person.writes("mon mot de passe est Tulipe77");
            person.writes("mon imprimante ne marche plus, " + WHO);
            assertThat(person.said("person")).hasCount(5);
            assertThat(person.said("assistant").last()).containsText("imprim");
            person.page().locator("#human").click();
            seen(Task.SUMMARY);

            OperatorPage claire = OperatorPage.signIn(desktop, app, "claire").takes("Kestrelin");
            claire.button("Proposer un brouillon").click();
            seen(Task.DRAFT);

            Page page = OperatorPage.signIn(other, app, "nadia").page();
            page.navigate(app.url("/coordination/questions"));
            click(page, "Regrouper les questions sans réponse");
            assertThat(page.locator(".group")).hasCount(1);
            assertThat(page.locator(".group h3")).containsText("Ne sait pas quoi faire");
            assertThat(page.locator(".group li")).hasCount(2);
            assertThat(page.locator("main")).not().containsText("Ouzannec");
            Readable.check(page, "questions-groupes");

            page.navigate(app.url("/coordination/formulations?guide=wifi"));
            click(page, "Proposer d'autres façons de le dire");
            seen(Task.PHRASINGS);
        }
        assertThat(model.asked()).extracting(ScriptedModel.Asked::task).contains(Task.values());
        assertThat(model.asked())
                .allSatisfy(
                        asked -> assertThat(asked.data().toString()).doesNotContain(PRIVATE.toArray(String[]::new)));
    }

    /** Is handed over, so that coordinators read what was asked. */
    private void isNotUnderstood() {
        int before = app.get(Escalations.class).view().waiting().size();
        try (ChatClient person = ChatClient.open(app)) {
            person.hello();
            for (String words :
                    List.of("coment faire " + WHO.replace("Kestrelin", "Ouzannec"), "je sais pas trop", "asdfgh")) {
                person.say(words);
                person.nextBy("assistant");
            }
            Eventually.see(
                    "a person who waits",
                    () -> app.get(Escalations.class).view().waiting(),
                    waiting -> waiting.size() > before);
        }
    }

    private void seen(Task task) {
        Eventually.see(task + " is asked", model::asked, asked -> asked.stream().anyMatch(one -> one.task() == task));
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
