package fr.aiguilleur.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** That a page can be read by everybody: small and large, by day and by night, magnified, with a screen reader. */
public final class Readable {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    /** By night only colours differ. */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final int SMALL = 360;
    private static final int LARGE = 1280;
    /** The smallest screen, and an ordinary one with everything twice as large. */
    private static final List<Integer> TIGHT = List.of(320, 640);

    /** As after an answer: the beginning of a long one, the end of a short one. */
    private static final String LAST_WORDS = """
            () => {
              const last = document.querySelector("#log > :last-child");
              last?.scrollIntoView({ block: last.offsetHeight > window.innerHeight / 2 ? "start" : "end" });
            }""";

    private Readable() {}

    /** Looks at the page in every way; {@code -Dlook} and {@code -Dpictures} keep what is seen. */
    public static void check(Page page, String name) {
        look(page, name, SMALL, ColorScheme.LIGHT);
        look(page, name, LARGE, ColorScheme.LIGHT);
        look(page, name, SMALL, ColorScheme.DARK);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        for (int width : TIGHT) {
            page.setViewportSize(width, 640);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s at %s px scrolls sideways", name, width)
                    .isEqualTo(width);
        }
        page.setViewportSize(LARGE, 800);
    }

    private static void look(Page page, String name, int width, ColorScheme light) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
        page.setViewportSize(width, width == SMALL ? 740 : 800);
        if (light == ColorScheme.LIGHT || System.getProperty("look") != null) {
            keep(page, name + "-" + width + (light == ColorScheme.LIGHT ? "" : "-nuit"));
        }
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true); // nothing is framed: no second page is needed
        assertThat((light == ColorScheme.LIGHT ? axe.withTags(RULES) : axe.withRules(OF_COLOURS))
                        .analyze()
                        .getViolations())
                .extracting(found -> found.getHelp() + " " + found.getNodes())
                .as("%s at %s px, %s", name, width, light)
                .isEmpty();
    }

    /** A conversation is shown where it stands, any other page as a whole. */
    private static void keep(Page page, String name) {
        if (page.locator("#log:visible, #transcript:visible").count() == 0) {
            Browser.wholePicture(page, name);
        } else {
            page.evaluate(LAST_WORDS);
            page.mouse().move(0, 0);
            Browser.picture(page, name);
        }
    }
}
