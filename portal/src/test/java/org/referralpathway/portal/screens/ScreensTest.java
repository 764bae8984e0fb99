package org.referralpathway.portal.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.portal.testing.Enquiries;
import org.referralpathway.portal.testing.Incidents;
import org.referralpathway.portal.testing.Officer;
import org.referralpathway.portal.testing.Referral;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Sessions;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.World;

/// Every page in a real browser, wide and on a small telephone: nothing wider than the screen,
/// nothing that the accessibility rules of axe find. The pictures are in `target/screens`.
@Tag("long")
@QuarkusTest
@QuarkusTestResource(Services.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreensTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "screens");

    private Playwright playwright;
    private com.microsoft.playwright.Browser chromium;

    @BeforeAll
    void start() {
        assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium on this machine");
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(CHROMIUM)
                                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @AfterAll
    void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void theWorld() {
        Stub.get().reset();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    start             | -           | /
                    home-sender       | referrer    | /
                    home-coordinator  | coordinator | /
                    home-group        | provider    | /
                    home-steward      | steward     | /
                    signed-out        | -           | /signed-out
                    session-ended     | -           | /session-ended
                    directory         | -           | /directory
                    listing           | -           | /directory/SERVICE
                    confirm           | -           | /confirm/SECRET
                    sign              | -           | /sign/SECRET
                    answer            | -           | /answer/SECRET
                    answer-decline    | -           | /answer/SECRET/decline
                    answer-worry      | -           | /answer/SECRET/worry
                    errand            | -           | /errand/SECRET
                    own-code          | -           | /my/SECRET
                    their-page        | referrer    | /needs/NEED/their-page
                    listings          | steward     | /listings
                    listings-quiet    | coordinator | /listings/quiet
                    listing-changes   | steward     | /listings/changes
                    claims            | steward     | /listings/claims
                    safeguarding      | provider    | /safeguarding
                    safeguarding-say  | provider    | /safeguarding/lead
                    safeguarding-check | steward    | /listings/safeguarding
                    who-to-ask        | partner     | /who-to-ask
                    claim             | -           | /directory/SERVICE/claim
                    colleagues        | provider    | /colleagues/GROUP
                    colleague         | provider    | /colleagues/GROUP/COLLEAGUE
                    duties            | steward     | /colleagues/GROUP/COLLEAGUE/duties
                    invite            | steward     | /colleagues/GROUP/invite
                    imports           | steward     | /imports
                    import            | steward     | /imports/BATCH
                    agreements        | provider    | /agreements
                    our-listings      | provider    | /our-listings
                    partnerships      | provider    | /partnerships
                    partnership       | provider    | /partnerships/CLAIM
                    clearances        | coordinator | /partnerships/CLAIM/clearances
                    agreements-kept   | coordinator | /agreements/kept/CLAIM
                    agreement-paper   | coordinator | /agreements/kept/CLAIM/AGREEMENT/parties/OTHER/paper
                    agreement-record  | coordinator | /agreements/kept/CLAIM/new
                    desks-kept        | provider    | /who-to-ask/keep
                    desk-keep         | provider    | /who-to-ask/keep/CLAIM
                    sector-map        | partner     | /sector-map
                    sector-gaps       | coordinator | /sector-map/gaps/CLAIM
                    board             | provider    | /board
                    conflict          | provider    | /referrals/REFERRAL/conflict
                    incidents         | coordinator | /incidents
                    incident-review   | partner     | /incidents/INCIDENT/review
                    pathways          | coordinator | /pathways
                    pathway-rules     | coordinator | /pathways/PATHWAY/rules
                    listing-history   | steward     | /listings/SERVICE/history
                    listing-twice     | steward     | /listings/SERVICE/twice
                    our-listing-reach | provider    | /our-listings/SERVICE/reach
                    our-listing-new   | provider    | /our-listings/new
                    our-listing-edit  | provider    | /our-listings/SERVICE/edit
                    keep-secret       | steward     | /listings/SERVICE/place
                    our-availability  | provider    | /our-listings/SERVICE/availability
                    people            | referrer    | /people
                    person-new        | referrer    | /people/new
                    person            | referrer    | /people/PERSON?done=person-recorded
                    need-new          | referrer    | /needs/new?person=PERSON
                    needs             | referrer    | /needs
                    need              | referrer    | /needs/NEED
                    person-change     | referrer    | /people/PERSON/change
                    end-need          | referrer    | /needs/NEED/end
                    seen              | referrer    | /people/PERSON/seen
                    asked             | referrer    | /people/PERSON/request
                    privacy           | privacy     | /privacy
                    privacy-request   | privacy     | /privacy/REQUEST
                    privacy-released  | privacy     | /privacy/REQUEST/released
                    several           | referrer    | /needs/NEED/several
                    our-terms         | provider    | /our-listings/terms
                    open-links        | provider    | /referrals/REFERRAL/links
                    assign            | provider    | /referrals/REFERRAL/assignee
                    open-work         | referrer    | /colleagues/GROUP/COLLEAGUE/work
                    enquiries         | partner     | /enquiries
                    enquiry-ask       | provider    | /enquiries/new
                    enquiry           | partner     | /enquiries/ENQUIRY
                    enquiry-figures   | provider    | /enquiries/figures
                    concerns          | partner     | /concerns
                    concern           | partner     | /concerns/CONCERN
                    sessions          | coordinator | /sessions
                    session           | coordinator | /sessions/SESSION
                    session-decide    | coordinator | /sessions/SESSION/needs/NEED
                    looks             | privacy     | /privacy/looks?person=PERSON
                    emergencies       | privacy     | /privacy/looks/emergencies
                    hold              | privacy     | /privacy/holds/PERSON
                    keeping           | privacy     | /privacy/keeping
                    breaches          | privacy     | /privacy/breaches
                    safe-first        | referrer    | /people/PERSON/safe
                    emergency-ask     | coordinator | /emergencies/of/NEED
                    emergency         | coordinator | /emergencies/EMERGENCY
                    volunteer-ask     | provider    | /referrals/REFERRAL/deliveries/SERVICE/volunteer
                    sharing           | referrer    | /needs/NEED/sharing
                    conversation      | referrer    | /needs/NEED/conversation
                    worried           | provider    | /referrals/REFERRAL/worried
                    plan              | provider    | /referrals/REFERRAL/deliveries
                    came              | provider    | /referrals/REFERRAL/deliveries/SERVICE
                    referrals-worker  | referrer    | /referrals
                    referrals-group   | provider    | /referrals
                    referral-offered  | provider    | /referrals/REFERRAL
                    decline           | provider    | /referrals/REFERRAL/decline
                    not-found         | referrer    | /nowhere
                    not-allowed       | partner     | /needs
                    """)
    void aPageFitsAndCanBeRead(String name, String role, String path) {
        look(name, role, path, _ -> {});
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    person-new-errors | referrer | /people/new
                    need-new-errors   | referrer | /needs/new?person=PERSON
                    sharing-errors    | referrer | /needs/NEED/sharing
                    plan-errors       | provider | /referrals/REFERRAL/deliveries
                    decline-errors    | provider | /referrals/REFERRAL/decline
                    """)
    void aPageWithErrorsFitsAndCanBeRead(String name, String role, String path) {
        look(
                name,
                role,
                path,
                page -> {
                    page.evaluate(
                            "document.querySelectorAll('main input[type=text]')"
                                    + ".forEach(i => i.value = i.id.endsWith('-day') ? '31' : '')");
                    page.locator("main form button.govuk-button:not(.govuk-button--secondary)")
                            .last()
                            .click();
                    assertThat(page.title()).startsWith("Error: ");
                });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    referral-accepted | provider | /referrals/REFERRAL?done=accepted | ACCEPTED
                    start-move        | provider | /referrals/REFERRAL/start         | ACCEPTED
                    hold              | provider | /referrals/REFERRAL/hold          | ACCEPTED
                    deliver           | provider | /referrals/REFERRAL/deliver       | ACCEPTED
                    fail              | provider | /referrals/REFERRAL/fail          | ACCEPTED
                    outcome           | provider | /referrals/REFERRAL/outcomes      | DELIVERED
                    referral-confirm  | referrer | /referrals/REFERRAL               | CONFIRM
                    withdraw          | referrer | /referrals/REFERRAL/withdraw      | SENT
                    referral-question | referrer | /referrals/REFERRAL               | QUESTION
                    answer            | referrer | /referrals/REFERRAL/answer        | QUESTION
                    waitlist          | provider | /referrals/REFERRAL/waitlist      | QUESTION
                    moved-on          | provider | /referrals/REFERRAL/decline       | ACCEPTED
                    spoken            | coordinator | /referrals/REFERRAL/spoken-answer | RUNG
                    taken-back        | provider | /referrals/REFERRAL               | WRITTEN_DOWN
                    """)
    void aPageOfALaterReferralFitsAndCanBeRead(
            String name, String role, String path, String state) {
        var referral =
                switch (state) {
                    case "ACCEPTED" -> Referral.accepted();
                    case "DELIVERED" -> Referral.delivered();
                    case "QUESTION" -> Referral.asked();
                    case "RUNG" -> Referral.rung();
                    case "WRITTEN_DOWN" -> Referral.writtenDown();
                    case "CONFIRM" -> Referral.waitingForConfirmation();
                    default -> Referral.sent();
                };
        Stub.get().answer(Referral.PATH, 200, referral.json());
        look(name, role, path, _ -> {});
    }

    private interface Act {
        void on(Page page);
    }

    private void look(String name, String role, String path, Act act) {
        for (var width : new int[] {1280, 320}) {
            var options = new NewContextOptions().setViewportSize(width, 800);
            if (role != null) {
                options.setExtraHTTPHeaders(Map.of("X-Test-Viewer", role + "-luton " + role));
            }
            try (var context = chromium.newContext(options)) {
                var page = context.newPage();
                page.navigate("http://localhost:" + RestAssured.port + address(path));
                act.on(page);
                page.screenshot(
                        new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(PICTURES.resolve(name + "-" + width + ".png")));
                assertFits(page, name, width);
                assertAccessible(page, name);
            }
        }
    }

    private static void assertFits(Page page, String name, int width) {
        var widest = (Number) page.evaluate("document.documentElement.scrollWidth");

        assertThat(widest.intValue()).as(name).isLessThanOrEqualTo(width);
    }

    private static void assertAccessible(Page page, String name) {
        var violations = new AxeBuilder(page).analyze().getViolations();

        assertThat(violations)
                .as(name)
                .allSatisfy(rule -> assertThat(rule.getNodes()).as(rule.getId()).isEmpty());
    }

    private static String address(String path) {
        return path.replace("ENQUIRY", Enquiries.ENQUIRY.toString())
                .replace("CONCERN", Enquiries.CONCERN.toString())
                .replace("SESSION", Sessions.SESSION.toString())
                .replace("EMERGENCY", Officer.EMERGENCY.toString())
                .replace("REQUEST", World.REQUEST.toString())
                .replace("PERSON", World.PERSON.toString())
                .replace("NEED", World.NEED.toString())
                .replace("COLLEAGUE", World.COLLEAGUE.toString())
                .replace("AGREEMENT", World.AGREEMENT.toString())
                .replace("OTHER", World.OTHER_GROUP.toString())
                .replace("GROUP", World.GROUP.toString())
                .replace("SERVICE", World.SERVICE.toString())
                .replace("INCIDENT", Incidents.INCIDENT.toString())
                .replace("PATHWAY", World.PATHWAY.toString())
                .replace("CLAIM", World.CLAIM.toString())
                .replace("SECRET", World.SECRET)
                .replace("BATCH", World.BATCH.toString())
                .replace("REFERRAL", World.REFERRAL.toString());
    }
}
