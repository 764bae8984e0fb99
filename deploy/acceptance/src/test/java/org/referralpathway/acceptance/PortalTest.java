package org.referralpathway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.referralpathway.local.demo.Demo;

/// The portal as its users have it: a browser, Keycloak's sign-in page, and the running services.
class PortalTest {
    private static final String BANNER = "Demonstration: made-up people only";
    private static final double PATIENCE_IN_MILLISECONDS = 30_000;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void openBrowser() {
        Running.platform();
        var options =
                new BrowserType.LaunchOptions()
                        .setArgs(
                                List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-background-networking"));
        var installed = Path.of("/usr/bin/chromium");
        var settings = new Playwright.CreateOptions();
        if (Files.isExecutable(installed)) {
            options.setExecutablePath(installed);
            settings.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        }
        playwright = Playwright.create(settings);
        browser = playwright.chromium().launch(options);
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
        playwright.close();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void everyDemoUserSignsInSeesAHomePageAndSignsOut(String username) {
        var page = signIn(username);

        assertThat(page.content()).contains(BANNER, "Sign out");
        assertAccessible(page);
        click(page, AriaRole.LINK, "Sign out");
        assertThat(page.title()).startsWith("You have signed out");
        page.navigate(portal("/people"));
        assertThat(page.locator("#username").count()).as("asked to sign in again").isOne();
        page.context().close();
    }

    static Stream<String> everybody() {
        return Demo.users().stream().map(Demo.User::username);
    }

    @Test
    void aNeedIsPostedSentAcceptedAndDeliveredOnThePages() {
        Copies.awaitCaughtUp();
        var worker = signIn("alice-luton");
        worker.navigate(portal("/people/new"));
        worker.getByLabel("First name").fill("Wilhelmina");
        worker.getByLabel("Last name").fill("Screenshot");
        worker.getByLabel("Postcode (optional)").fill("nonsense");
        click(worker, AriaRole.BUTTON, "Save and continue");
        assertThat(worker.title()).startsWith("Error: ");
        assertThat(worker.locator(".govuk-error-summary").textContent()).contains("postcode");
        worker.getByLabel("Postcode (optional)").fill("LU1 9ZZ");
        click(worker, AriaRole.BUTTON, "Save and continue");
        click(worker, AriaRole.BUTTON, "Post a need for this person");
        worker.locator("#danger-2").check();
        click(worker, AriaRole.BUTTON, "Continue");
        worker.locator("#kind").selectOption("medication-delivery");
        worker.locator("#urgency").check();
        click(worker, AriaRole.BUTTON, "Post this need");
        assertThat(worker.content()).contains("Groups that can help", "Wilhelmina");
        assertThat(worker.content()).contains("Nothing may be shared yet");
        assertAccessible(worker);
        click(worker, AriaRole.LINK, "Say what may be shared");
        assertThat(worker.locator("main input:checked").count()).isZero();
        for (var choice : List.of("basis", "givenBy", "how", "told", "told-2", "notice")) {
            worker.locator("#" + choice).check();
        }
        assertAccessible(worker);
        click(worker, AriaRole.BUTTON, "Save");

        var card = worker.locator(".portal-card").filter(has("Example Stopsley Medicine Run"));
        card.locator("button").click();
        worker.locator("main a[href^='/referrals/']").first().click();
        assertThat(worker.title()).startsWith("Referral: ");
        var referral = worker.url();

        var group = signIn("grace-luton");
        group.setViewportSize(320, 640);
        group.navigate(referral);
        assertThat(group.content()).contains("Accept").doesNotContain("Wilhelmina", "LU1 9ZZ");
        assertAccessible(group);
        click(group, AriaRole.BUTTON, "Ask a question");
        group.locator("#text").fill("Is there a lift?");
        group.locator("form button").last().click();
        worker.navigate(referral);
        click(worker, AriaRole.BUTTON, "Answer the question");
        worker.locator("#text").fill("Ask for Wilhelmina");
        worker.locator("form button").last().click();
        assertThat(worker.title()).startsWith("Error: ");
        worker.locator("#text").fill("Yes, to every floor");
        worker.locator("form button").last().click();
        group.navigate(referral);
        assertThat(group.content()).contains("Yes, to every floor").doesNotContain("Wilhelmina");
        click(group, AriaRole.BUTTON, "Accept");
        assertThat(group.content()).contains("Wilhelmina Screenshot");
        assertAccessible(group);
        assertThat(group.evaluate("document.documentElement.scrollWidth <= 320")).isEqualTo(true);
        click(group, AriaRole.LINK, "I am worried about this person");
        assertThat(group.content()).contains("999", "01632 960100");
        group.locator("#text").fill("No food in the house");
        assertAccessible(group);
        click(group, AriaRole.BUTTON, "Tell the worker now");
        worker.navigate(portal("/"));
        assertThat(worker.content()).contains("Somebody is worried about the person");
        click(group, AriaRole.BUTTON, "Mark as delivered");
        group.locator("#part").check();
        group.locator("#summary").fill("The medicine was brought");
        group.locator("form button").last().click();
        click(group, AriaRole.BUTTON, "Record an outcome");
        group.locator("#kind").check();
        group.locator("#rating").check();
        group.locator("form button").last().click();

        worker.navigate(referral);
        click(worker, AriaRole.BUTTON, "Confirm the outcome");
        assertThat(worker.content()).contains("Closed");
        worker.context().close();
        group.context().close();
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Page signIn(String username) {
        var page = browser.newContext().newPage();
        page.setDefaultTimeout(PATIENCE_IN_MILLISECONDS);
        page.navigate(portal("/sign-in"));
        page.locator("#username").fill(username);
        page.locator("#password").fill(username);
        page.locator("#kc-login").click();
        page.waitForURL(portal("/"));
        return page;
    }

    private static void click(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(page.url()).isEmpty();
    }

    private static String portal(String path) {
        return Running.addresses().portal() + path;
    }
}
