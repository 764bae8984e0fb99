package org.referralpathway.referral;

import java.util.Map;

/// A body that is in order for each operation that takes one, by the last word of its path, with
/// what comes before it where two share that word.
final class StrangersBodies {
    private static final String RULES =
            """
            {"weights":{"kind":25,"near":20,"preferred":15,"soon":15,"fresh":10,"load":10},"clocks":{},"modes":["direct"],"atOnce":5}\
            """;

    static final Map<String, String> BY_NAME =
            Map.ofEntries(
                    Map.entry("cases", "{\"person\":\"{person}\",\"pathway\":\"{pathway}\"}"),
                    Map.entry("sharing", World.CONSENT),
                    Map.entry(
                            "incidents", "{\"partnership\":\"{partnership}\",\"reason\":\"Snow\"}"),
                    Map.entry("verdict", "{\"conflict\":false}"),
                    Map.entry("conflict-check", "{\"parties\":\"A against B\"}"),
                    Map.entry("claim", "{\"service\":\"{service}\"}"),
                    Map.entry("rules", "{\"rules\":" + RULES + ",\"decided\":\"Core\"}"),
                    Map.entry("trial", "{\"rules\":" + RULES + "}"),
                    Map.entry(
                            "group-links",
                            "{\"referral\":\"{referral}\",\"organization\":\"{stranger}\"}"),
                    Map.entry(
                            "group-codes",
                            "{\"referral\":\"{referral}\",\"organization\":\"{stranger}\"}"),
                    Map.entry(
                            "breaches",
                            "{\"kind\":\"lost\",\"risk\":\"risk\",\"foundAt\":\"2026-01-05T10:00:00Z\",\"people\":[\"{person}\"]}"),
                    Map.entry("household", "{\"with\":\"{person}\"}"),
                    Map.entry("links-person", "{\"supportCase\":\"{case}\"}"),
                    Map.entry(
                            "links-volunteer",
                            "{\"referral\":\"{referral}\",\"delivery\":\"{delivery}\",\"volunteer\":\"Ann Friend\"}"),
                    Map.entry(
                            "handovers",
                            "{\"from\":\"{worker}\",\"to\":\"{stranger}\",\"name\":\"Ann Friend\"}"),
                    Map.entry(
                            "needs",
                            "{\"case\":\"{case}\",\"kind\":\"shopping\",\"urgency\":\"standard\",\"postcode\":\"LU1 9ZA\"}"),
                    Map.entry("end", "{\"ending\":\"not-wanted\",\"agreed\":true}"),
                    Map.entry("people", "{\"givenName\":\"A\",\"familyName\":\"B\"}"),
                    Map.entry("{id}", "{\"givenName\":\"A\",\"familyName\":\"B\"}"),
                    Map.entry("people-hold", "{\"reason\":\"court\"}"),
                    Map.entry("referrals", "{\"need\":\"{need}\",\"service\":\"{service}\"}"),
                    Map.entry("accept-part", "{\"quantity\":1}"),
                    Map.entry("ask", "{\"text\":\"When?\"}"),
                    Map.entry("answer", "{\"text\":\"Now\"}"),
                    Map.entry("assignee", "{\"user\":\"{stranger}\",\"name\":\"Ann Friend\"}"),
                    Map.entry("concerns", "{\"text\":\"No food in the house\"}"),
                    Map.entry("decline", "{\"reason\":\"no-capacity\"}"),
                    Map.entry("deliver", "{\"summary\":\"Done\"}"),
                    Map.entry("deliveries", World.PLANNED),
                    Map.entry("missed", "{\"reason\":\"nobody-in\"}"),
                    Map.entry("fail", "{\"reason\":\"moved\"}"),
                    Map.entry(
                            "referrals-hold",
                            "{\"reason\":\"service-paused\",\"reviewOn\":\"{soon}\"}"),
                    Map.entry("mark-error", "{\"reason\":\"recorded-in-error\"}"),
                    Map.entry("outcomes", "{\"kind\":\"need-met\",\"rating\":\"achieved\"}"),
                    Map.entry("override", "{\"reason\":\"talked-over\"}"),
                    Map.entry("reopen", "{\"reason\":\"still-wanted\"}"),
                    Map.entry("start", "{\"firstContact\":\"2026-01-05\"}"),
                    Map.entry("transfer", "{\"reason\":\"moved\",\"service\":\"{service}\"}"),
                    Map.entry("waitlist", "{\"reviewOn\":\"{soon}\"}"),
                    Map.entry("{recordClass}", "{\"months\":24}"),
                    Map.entry("spoken-answers", "{\"allowed\":false}"),
                    Map.entry("team", "{\"seats\":[\"nhs\"]}"),
                    Map.entry("members", "{\"seat\":\"nhs\",\"user\":\"{stranger}\"}"),
                    Map.entry("entries", "{\"kind\":\"action\",\"text\":\"Ask\"}"),
                    Map.entry("cases-end", "{}"),
                    Map.entry(
                            "emergency-sight",
                            "{\"need\":\"{need}\",\"reason\":\"danger-to-life\"}"),
                    Map.entry("sessions", "{\"partnership\":\"{partnership}\"}"),
                    Map.entry("{need}", "{\"decision\":\"carry-over\"}"),
                    Map.entry("offers", "{\"mode\":\"cascade\",\"services\":[\"{service}\"]}"),
                    Map.entry("own-terms", "{\"answerDays\":[\"MO\"]}"),
                    Map.entry(
                            "enquiries",
                            "{\"partnership\":\"{partnership}\",\"subject\":\"A\",\"text\":\"B\"}"),
                    Map.entry("pass-on", "{\"desk\":\"{stranger}\"}"),
                    Map.entry("enquiries-answer", "{\"text\":\"B\"}"),
                    Map.entry("ask-again", "{\"text\":\"B\"}"),
                    Map.entry("need-draft", "{\"fields\":{\"kind\":[\"shopping\"]}}"),
                    Map.entry("{finding}", "{\"verdict\":\"same\"}"),
                    Map.entry("conversation", "{\"wants\":\"Canary\"}"),
                    Map.entry("holder", "{\"holder\":\"{member}\"}"),
                    Map.entry("withdraw", "{\"reason\":\"not-wanted\"}"),
                    Map.entry(
                            "subject-requests",
                            "{\"person\":\"{person}\",\"kind\":\"access\",\"receivedOn\":\"2026-01-05\"}"),
                    Map.entry("release", "{\"include\":[]}"),
                    Map.entry("subject-requests-close", "{\"outcome\":\"done\"}"));

    private StrangersBodies() {}
}
