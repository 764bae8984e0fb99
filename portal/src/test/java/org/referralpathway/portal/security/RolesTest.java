package org.referralpathway.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Enquiries;
import org.referralpathway.portal.testing.Incidents;
import org.referralpathway.portal.testing.Officer;
import org.referralpathway.portal.testing.Referral;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Sessions;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.World;

/// Who may open which page: every role at every page, and who has not signed in.
@QuarkusTest
@QuarkusTestResource(Services.class)
class RolesTest {
    private static final List<String> ROLES =
            List.of(
                    "referrer",
                    "provider",
                    "coordinator",
                    "steward",
                    "partner",
                    "privacy",
                    "admin",
                    "service");

    @BeforeEach
    void theWorld() {
        var referral = new Referral("OFFERED", false, ALL_MOVES, ", " + Referral.SPOKEN);
        Stub.get().reset().answer(Referral.PATH, 200, referral.json());
    }

    private static final String ALL_MOVES =
            String.join(
                    ",",
                    Stream.of(
                                    ("accept ask waitlist transfer mark-error decline start hold deliver fail withdraw")
                                            .split(" "))
                            .map("{\"move\": 1, \"action\": \"%s\", \"reasons\": []}"::formatted)
                            .toList());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /                          | referrer provider coordinator steward partner privacy admin service
                    /directory                 | referrer provider coordinator steward partner privacy admin service
                    /directory/SERVICE         | referrer provider coordinator steward partner privacy admin service
                    /confirm/SECRET            | referrer provider coordinator steward partner privacy admin service
                    /sign/SECRET               | referrer provider coordinator steward partner privacy admin service
                    /answer/SECRET             | referrer provider coordinator steward partner privacy admin service
                    /answer/SECRET/decline     | referrer provider coordinator steward partner privacy admin service
                    /errand/SECRET             | referrer provider coordinator steward partner privacy admin service
                    /my/SECRET                 | referrer provider coordinator steward partner privacy admin service
                    /needs/NEED/their-page     | referrer coordinator
                    /listings                  | steward
                    /listings/quiet            | steward coordinator
                    /agreements                | referrer provider coordinator steward partner privacy
                    /our-listings              | provider
                    /our-listings/SERVICE/edit | provider
                    /our-listings/SERVICE/availability | provider
                    /listings/SERVICE/place | steward
                    /listings/SERVICE/history | provider steward
                    /listings/SERVICE/twice | steward
                    /listings/changes          | steward
                    /listings/claims           | steward coordinator
                    /listings/safeguarding     | steward
                    /safeguarding              | provider
                    /safeguarding/policy       | provider
                    /who-to-ask                | referrer provider coordinator steward partner privacy
                    /directory/SERVICE/claim   | referrer provider coordinator steward partner privacy admin service
                    /colleagues/GROUP          | referrer provider coordinator steward partner privacy
                    /colleagues/GROUP/COLLEAGUE | referrer provider coordinator steward partner privacy
                    /colleagues/GROUP/invite   | provider steward
                    /colleagues/GROUP/COLLEAGUE/duties | provider steward
                    /partnerships               | referrer provider coordinator steward partner privacy
                    /partnerships/CLAIM         | referrer provider coordinator steward partner privacy
                    /partnerships/CLAIM/clearances | coordinator
                    /agreements/kept/CLAIM      | coordinator steward
                    /agreements/kept/CLAIM/AGREEMENT/parties/OTHER/paper | coordinator steward
                    /agreements/kept/CLAIM/new  | coordinator steward
                    /who-to-ask/keep            | referrer provider coordinator steward partner
                    /who-to-ask/keep/CLAIM      | referrer provider coordinator steward partner
                    /who-to-ask/keep/CLAIM/new  | referrer provider coordinator steward partner
                    /sector-map                 | steward coordinator partner
                    /sector-map/gaps/CLAIM      | coordinator
                    /board                      | provider
                    /incidents                  | coordinator partner
                    /incidents/INCIDENT/review  | coordinator partner
                    /incidents/INCIDENT/end     | coordinator partner
                    /pathways                   | coordinator
                    /pathways/PATHWAY/rules     | coordinator
                    /our-listings/SERVICE/reach | provider
                    /our-listings/new           | provider
                    /imports                   | steward
                    /imports/BATCH             | steward
                    /people                    | referrer coordinator
                    /people/new                | referrer coordinator
                    /people/PERSON             | referrer coordinator
                    /needs                     | referrer coordinator
                    /needs/NEED                | referrer coordinator
                    /needs/new?person=PERSON   | referrer coordinator
                    /referrals                 | referrer provider coordinator
                    /referrals/REFERRAL        | referrer provider coordinator
                    /referrals/REFERRAL/decline  | provider
                    /referrals/REFERRAL/start    | provider
                    /referrals/REFERRAL/hold     | provider
                    /referrals/REFERRAL/deliver  | provider
                    /referrals/REFERRAL/fail     | provider
                    /referrals/REFERRAL/withdraw | referrer coordinator
                    /referrals/REFERRAL/transfer | referrer coordinator
                    /referrals/REFERRAL/mark-error | referrer coordinator
                    /referrals/REFERRAL/ask      | provider referrer coordinator
                    /referrals/REFERRAL/waitlist | provider
                    /referrals/REFERRAL/accept-part | provider
                    /referrals/REFERRAL/deliveries | provider
                    /referrals/REFERRAL/deliveries/SERVICE | provider
                    /referrals/REFERRAL/worried  | provider referrer coordinator
                    /referrals/REFERRAL/spoken-answer | coordinator
                    /referrals/REFERRAL/conflict | provider referrer
                    /needs/NEED/sharing          | referrer coordinator
                    /needs/NEED/conversation     | referrer coordinator
                    /needs/NEED/end              | referrer coordinator
                    /people/PERSON/seen          | referrer coordinator
                    /people/PERSON/change        | referrer coordinator
                    /people/PERSON/request       | referrer coordinator
                    /privacy                     | privacy
                    /privacy/REQUEST             | privacy
                    /privacy/REQUEST/released    | privacy
                    /needs/NEED/several          | referrer coordinator
                    /our-listings/terms          | provider
                    /colleagues/GROUP/COLLEAGUE/work | provider referrer coordinator
                    /referrals/REFERRAL/links    | provider
                    /referrals/REFERRAL/assignee | provider
                    /enquiries                   | provider referrer coordinator partner
                    /enquiries/new               | provider referrer coordinator partner
                    /enquiries/figures           | provider referrer coordinator partner
                    /enquiries/ENQUIRY           | provider referrer coordinator partner
                    /concerns                    | referrer coordinator partner
                    /concerns/CONCERN            | referrer coordinator partner
                    /sessions                    | coordinator
                    /sessions/SESSION            | coordinator
                    /sessions/SESSION/needs/NEED | coordinator
                    /privacy/looks               | privacy
                    /privacy/looks/emergencies   | privacy
                    /privacy/holds/PERSON        | privacy
                    /privacy/keeping             | privacy
                    /privacy/breaches            | privacy
                    /people/PERSON/safe          | referrer coordinator
                    /emergencies/of/NEED         | referrer coordinator
                    /emergencies/EMERGENCY       | referrer coordinator privacy
                    /referrals/REFERRAL/deliveries/SERVICE/volunteer | provider
                    """)
    void aPageOpensForItsRolesOnly(String path, String allowed) {
        var address = address(path);
        var may = Arrays.asList(allowed.split(" "));
        for (var role : ROLES) {
            var visit = Browser.as("somebody", role).get(address);

            assertThat(visit.status())
                    .as(path + " for " + role)
                    .isEqualTo(may.contains(role) ? 200 : 403);
            assertThat(visit.text()).contains("Demonstration: made-up people only");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /listings/NEED               | steward
                    /listings/quiet              | steward coordinator
                    /agreements/SERVICE                 | referrer provider coordinator steward partner privacy
                    /our-listings/SERVICE/confirmation  | provider
                    /our-listings/SERVICE/edit          | provider
                    /imports/SERVICE/same               | steward
                    /our-listings/SERVICE/availability  | provider
                    /listings/changes/SERVICE           | steward
                    /listings/claims/CLAIM              | steward coordinator
                    /listings/safeguarding/GROUP/lead   | steward
                    /safeguarding/policy                | provider
                    /colleagues/GROUP/check             | referrer provider coordinator steward partner privacy
                    /colleagues/GROUP/invite            | provider steward
                    /colleagues/GROUP/COLLEAGUE/absence | referrer provider coordinator steward partner privacy
                    /colleagues/GROUP/COLLEAGUE/return  | referrer provider coordinator steward partner privacy
                    /colleagues/GROUP/COLLEAGUE/duties  | provider steward
                    /imports/feeds              | steward
                    /partnerships/CLAIM/clearances/GROUP/domestic-abuse | coordinator
                    /partnerships/CLAIM/clearances/SERVICE/domestic-abuse/ended | coordinator
                    /partnerships/CLAIM/decisions | referrer provider coordinator steward partner privacy
                    /partnerships/CLAIM/decisions/REQUEST/vote | referrer provider coordinator steward partner privacy
                    /agreements/kept/CLAIM/AGREEMENT/parties/OTHER/request | coordinator steward
                    /agreements/kept/CLAIM/AGREEMENT/parties/OTHER/paper | coordinator steward
                    /agreements/kept/CLAIM/new/CLAIM | coordinator steward
                    /who-to-ask/keep/CLAIM      | referrer provider coordinator steward partner
                    /our-listings/SERVICE/reach | provider
                    /our-listings/new           | provider
                    /colleagues/GROUP/COLLEAGUE/stays   | referrer provider coordinator steward partner privacy
                    /colleagues/GROUP/COLLEAGUE/departure | referrer provider coordinator steward partner privacy
                    /imports/to-dos/SERVICE             | steward
                    /imports/BATCH/columns              | steward
                    /imports/BATCH/decision             | steward
                    /our-listings/SERVICE/places/SERVICE | provider
                    /people/new                  | referrer coordinator
                    /needs/new?person=PERSON     | referrer coordinator
                    /needs/NEED/send             | referrer coordinator
                    /referrals/REFERRAL/accept   | provider
                    /referrals/REFERRAL/receive  | provider
                    /referrals/REFERRAL/decline  | provider
                    /referrals/REFERRAL/start    | provider
                    /referrals/REFERRAL/hold     | provider
                    /referrals/REFERRAL/resume   | provider
                    /referrals/REFERRAL/deliver  | provider
                    /referrals/REFERRAL/fail     | provider
                    /referrals/REFERRAL/outcomes | provider
                    /referrals/REFERRAL/withdraw | referrer coordinator
                    /referrals/REFERRAL/close    | referrer coordinator
                    /referrals/REFERRAL/transfer | referrer coordinator
                    /referrals/REFERRAL/override | referrer coordinator
                    /referrals/REFERRAL/mark-error | referrer coordinator
                    /referrals/REFERRAL/ask      | provider referrer coordinator
                    /referrals/REFERRAL/answer   | provider referrer coordinator
                    /referrals/REFERRAL/reopen   | provider referrer coordinator
                    /referrals/REFERRAL/waitlist | provider
                    /referrals/REFERRAL/accept-part | provider
                    /referrals/REFERRAL/deliveries | provider
                    /referrals/REFERRAL/deliveries/SERVICE | provider
                    /referrals/REFERRAL/worried  | provider referrer coordinator
                    /referrals/REFERRAL/spoken-answer | coordinator
                    /referrals/REFERRAL/conflict | referrer
                    /referrals/REFERRAL/conflict/take | provider
                    /referrals/REFERRAL/conflict/answer | provider
                    /board/NEED/take             | provider
                    /needs/NEED/board            | referrer coordinator
                    /needs/NEED/board/off        | referrer coordinator
                    /incidents                   | coordinator partner
                    /incidents/INCIDENT/confirm  | coordinator partner
                    /incidents/INCIDENT/end      | coordinator partner
                    /pathways/PATHWAY/rules      | coordinator
                    /pathways/PATHWAY/rules/trial | coordinator
                    /listings/SERVICE/twice      | steward
                    /referrals/REFERRAL/spoken-answer/undo | provider
                    /referrals/REFERRAL/proposal/confirm | provider referrer coordinator
                    /referrals/REFERRAL/proposal/refuse  | provider referrer coordinator
                    /needs/NEED/conversation     | referrer coordinator
                    /needs/NEED/sharing          | referrer coordinator
                    /needs/NEED/sharing/withdrawal | referrer coordinator
                    /tasks/SERVICE               | referrer coordinator
                    /needs/NEED/end              | referrer coordinator
                    /people/PERSON/request       | referrer coordinator
                    /people/PERSON/change        | referrer coordinator
                    /privacy/REQUEST             | privacy
                    /privacy/REQUEST/erasure     | privacy
                    /privacy/REQUEST/release     | privacy
                    /privacy/holds/PERSON        | privacy
                    /sessions                    | coordinator
                    /sessions/SESSION/needs/NEED | coordinator
                    /sessions/SESSION/confirmed/SERVICE | coordinator
                    /sessions/SESSION/close      | coordinator
                    /colleagues/GROUP/COLLEAGUE/work | provider referrer coordinator
                    /referrals/REFERRAL/links/SERVICE | provider
                    /referrals/REFERRAL/assignee | provider
                    /enquiries/new               | provider referrer coordinator partner
                    /enquiries/ENQUIRY/answer    | provider referrer coordinator partner
                    /concerns/CONCERN            | referrer coordinator partner
                    /needs/NEED/several          | referrer coordinator
                    /needs/NEED/several/stop     | referrer coordinator
                    /our-listings/terms          | provider
                    /privacy/holds/PERSON/lift   | privacy
                    /privacy/keeping             | privacy
                    /privacy/breaches            | privacy
                    /privacy/breaches/SERVICE    | privacy
                    /people/PERSON/safe          | referrer coordinator
                    /needs/NEED/in-hand/SERVICE  | coordinator
                    /emergencies/of/NEED         | referrer coordinator
                    /emergencies/EMERGENCY       | referrer coordinator privacy
                    /referrals/REFERRAL/deliveries/SERVICE/volunteer | provider
                    """)
    void aButtonWorksForItsRolesOnly(String path, String allowed) {
        var may = Arrays.asList(allowed.split(" "));
        for (var role : ROLES.stream().filter(role -> !may.contains(role)).toList()) {
            var visit = Browser.as("somebody", role).post(address(path), Map.of());

            assertThat(visit.status()).as(path + " for " + role).isEqualTo(403);
            assertThat(visit.heading()).isEqualTo("You cannot do this");
        }
        assertThat(Stub.get().posts()).isEmpty();
    }

    private static String address(String path) {
        return path.replace("ENQUIRY", Enquiries.ENQUIRY.toString())
                .replace("CONCERN", Enquiries.CONCERN.toString())
                .replace("SESSION", Sessions.SESSION.toString())
                .replace("EMERGENCY", Officer.EMERGENCY.toString())
                .replace("REQUEST", World.REQUEST.toString())
                .replace("PERSON", World.PERSON.toString())
                .replace("SERVICE", World.SERVICE.toString())
                .replace("COLLEAGUE", World.COLLEAGUE.toString())
                .replace("AGREEMENT", World.AGREEMENT.toString())
                .replace("OTHER", World.OTHER_GROUP.toString())
                .replace("GROUP", World.GROUP.toString())
                .replace("INCIDENT", Incidents.INCIDENT.toString())
                .replace("PATHWAY", World.PATHWAY.toString())
                .replace("CLAIM", World.CLAIM.toString())
                .replace("SECRET", World.SECRET)
                .replace("BATCH", World.BATCH.toString())
                .replace("NEED", World.NEED.toString())
                .replace("REFERRAL", World.REFERRAL.toString());
    }
}
