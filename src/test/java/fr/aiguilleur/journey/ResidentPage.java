package fr.aiguilleur.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.aiguilleur.support.App;

/** What a resident does and sees on the web chat. */
record ResidentPage(Page page) {

    static ResidentPage open(BrowserContext context, App app) {
        Page page = context.newPage();
        page.navigate(app.url("/"));
        return new ResidentPage(page);
    }

    ResidentPage writes(String text) {
        page.getByRole(AriaRole.TEXTBOX).fill(text);
        page.getByRole(AriaRole.TEXTBOX).press("Enter");
        return this;
    }

    /** Says what is wrong, waits for an answer, then asks for a human. */
    ResidentPage asksForAHuman(String need) {
        writes(need);
        said("assistant").first().waitFor();
        page.locator("#human").click();
        return this;
    }

    Locator said(String author) {
        return page.locator("#log .message." + author);
    }

    Locator choices() {
        return page.locator("#log .choices button");
    }

    /** The sentence about who answers now. */
    Locator state() {
        return page.locator("#state");
    }
}
