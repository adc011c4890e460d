package fr.aiguilleur.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.aiguilleur.support.App;

/** What an operator does and sees in the console. */
record OperatorPage(Page page) {

    /** Comes to the console by the login form. */
    static OperatorPage signIn(BrowserContext context, App app, String account) {
        Page page = context.newPage();
        page.navigate(app.url("/console"));
        return new OperatorPage(page).signIn(account, App.PASSWORD);
    }

    OperatorPage signIn(String account, String password) {
        page.getByLabel("Identifiant").fill(account);
        page.getByLabel("Mot de passe").fill(password);
        button("Se connecter").click();
        return this;
    }

    /** The person in the queue whose need has these words. */
    Locator waiting(String words) {
        return card("waiting", words);
    }

    Locator mine(String words) {
        return card("mine", words);
    }

    Locator withColleague(String words) {
        return card("others", words);
    }

    private Locator card(String list, String words) {
        return page.locator("#" + list + " .entry").filter(new Locator.FilterOptions().setHasText(words));
    }

    OperatorPage opens(Locator card) {
        card.locator(".entry-open").click();
        return this;
    }

    /** Takes the person right from the queue. */
    OperatorPage takes(String words) {
        waiting(words).getByRole(AriaRole.BUTTON, named("Prendre")).click();
        field().waitFor();
        return this;
    }

    OperatorPage replies(String text) {
        field().fill(text);
        button("Envoyer").click();
        return this;
    }

    /** Passes the open conversation on to this colleague or group, with a word for them. */
    OperatorPage passesTo(String whom, String word) {
        button("Transférer").click();
        Locator dialog = page.locator("#transfer");
        dialog.getByLabel(whom).check();
        dialog.getByLabel("Un mot pour votre collègue").fill(word);
        dialog.getByRole(AriaRole.BUTTON, named("Transférer")).click();
        return this;
    }

    /** What stands behind the menu of the masthead. */
    OperatorPage menu() {
        page.locator(".menu > summary").click();
        return this;
    }

    /** Ends the conversation by the short form. */
    OperatorPage closes(String outcome, String note) {
        button("Terminer").click();
        page.getByLabel("Comment cela finit-il").selectOption(outcome);
        page.getByLabel("Note pour l'équipe").fill(note);
        page.locator("#closing button[value=close]").click();
        return this;
    }

    Locator field() {
        return page.getByLabel("Votre réponse");
    }

    Locator transcript() {
        return page.locator("#transcript");
    }

    /** What the console tells above the columns. */
    Locator told() {
        return page.locator("#told");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
