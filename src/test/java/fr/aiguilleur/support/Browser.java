package fr.aiguilleur.support;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real Chromium without a window: the machine's own, else Debian's package, else the test tool's download. The shell
 * made to have no window works a third as much as the browser that hides its own.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome");
    /** Chromium must not call home from a machine without internet, nor need a sandbox where root builds. */
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final int PATIENCE_MILLIS = 30_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    public Browser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Optional<Path> chromium = chromium();
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", chromium.isPresent() ? "1" : "")));
        LaunchOptions options = new LaunchOptions().setArgs(QUIET);
        chromium.ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
    }

    /** A small phone. */
    public BrowserContext phone() {
        return context(360, 740);
    }

    /** An ordinary PC. */
    public BrowserContext desktop() {
        return context(1280, 800);
    }

    /** A small phone whose owner, or whose age, keeps scripts from running. */
    public BrowserContext withoutScript() {
        return context(options(360, 740).setJavaScriptEnabled(false));
    }

    private BrowserContext context(int width, int height) {
        return context(options(width, height));
    }

    private static NewContextOptions options(int width, int height) {
        return new NewContextOptions().setViewportSize(width, height).setLocale("fr-FR");
    }

    private BrowserContext context(NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    /** Keeps a picture of the window when asked for: {@code -Dlook} in target/, {@code -Dpictures} in docs/. */
    public static void picture(Page page, String name) {
        keep(page, name, false);
    }

    /** The same of a page down to its end, whatever the window shows of it. */
    public static void wholePicture(Page page, String name) {
        keep(page, name, true);
    }

    private static void keep(Page page, String name, boolean whole) {
        boolean documentation = System.getProperty("pictures") != null;
        if (!documentation && System.getProperty("look") == null) {
            return;
        }
        Path folder = documentation ? Path.of("docs/pictures") : Path.of("target/pictures");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + ".png"))
                .setFullPage(whole));
    }

    /** One at a time: the package is installed once. */
    private static synchronized Optional<Path> chromium() {
        return installed().or(Browser::fromDebian);
    }

    private static Optional<Path> installed() {
        return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static Optional<Path> fromDebian() {
        boolean debian =
                Files.isExecutable(Path.of("/usr/bin/apt-get")) && "root".equals(System.getProperty("user.name"));
        if (!debian) {
            return Optional.empty();
        }
        try {
            for (String command : List.of(
                    "apt-get update -qq", "apt-get install -y -qq --no-install-recommends chromium-headless-shell")) {
                ProcessBuilder install =
                        new ProcessBuilder(Stream.of(command.split(" ")).toList()).inheritIO();
                install.environment().put("DEBIAN_FRONTEND", "noninteractive");
                install.start().waitFor();
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return installed();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
