package org.referralpathway.portal.layout;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the page after a POST says. The address carries the word, never what was typed.
public enum Done {
    PERSON_RECORDED("The person is recorded. Now post what they need."),
    PERSON_CHANGED("The details are changed."),
    LISTING_OFFERED("Sent. Everybody can read it once somebody has looked at it."),
    DECISION_PROPOSED("Proposed. Core members vote on it."),
    VOTED("Your vote is counted."),
    CLEARED("From now on they may be asked for this."),
    CLEARANCE_ENDED("They are asked for this no more. What they do already goes on."),
    DESK_KEPT("Kept. People find it from now on."),
    AGREEMENT_RECORDED("Recorded. Now ask the parties to sign."),
    SIGNATURE_ASKED("Asked. They get an email with a link."),
    PAPER_RECORDED("Recorded as signed on paper."),
    CONFLICT_TAKEN("You do the check. Nobody else reads the names."),
    CONFLICT_WITH_A_COLLEAGUE("A colleague of yours does this check already."),
    CONFLICT_ANSWERED("Your answer is with the worker. The names are gone."),
    INCIDENT_DECLARED(
            "Declared. Ring somebody of another organisation: it runs once they confirm it."),
    INCIDENT_RUNS("It runs from now on, and ends by itself."),
    INCIDENT_OVER("It is over. What it allowed is taken back."),
    ON_BOARD("It is on the board. Groups that do this can take it."),
    OFF_BOARD("It is off the board."),
    TAKEN("You have taken it. The worker has been told."),
    RULES_WRITTEN("The rules hold for what begins from now on."),
    DUTIES_CHANGED("Changed. It holds within a minute."),
    STAYS("They stay. Their account is open again within a minute."),
    LINK_TAKEN_BACK("Taken back. It opens nothing from now on."),
    HANDED_OVER("Handed over. Messages go to them from now on."),
    ENQUIRY_ASKED("Sent. We will email you when it is answered, or when the time for it is over."),
    ENQUIRY_KEPT("Kept. Whoever is next has been told."),
    STOPPED_ASKING("Nobody else is asked by itself. Who has been asked may still answer."),
    TERMS_KEPT("Kept. It holds from now on."),
    DECISION_MINUTED("Kept. It is sent when the session is closed."),
    SESSION_CLOSED("Closed. What was decided is on its way; reload this page to see it."),
    NEED_SAVED("Saved. Nobody else sees it. Go on with it from here."),
    DRAFT_FORGOTTEN("Thrown away."),
    SAME_NEED_DECIDED("Your decision is kept. Both workers have been told if it is the same."),
    EMERGENCY_VOUCHED("Vouched for. They can see who it is for an hour."),
    RULE_KEPT("Kept. It holds from tonight."),
    BREACH_KEPT("Kept."),
    HELD_BACK("Kept from being erased until you lift it."),
    HOLD_LIFTED("Lifted. They are kept as long as others."),
    NEED_POSTED("The need is posted. Now choose a group to send it to."),
    SHARING_RECORDED("Kept. Now choose a group to send the need to."),
    CONVERSATION_KEPT("Kept. If their own people can do it, end the need: that is a good ending."),
    SHARING_WITHDRAWN("Nothing is shared any more. The groups have been told."),
    ASKED("Your question is sent. We will email you when it is answered."),
    ANSWERED("Your answer is sent."),
    WAITLISTED("The person is on your waiting list. The referrer has been told."),
    MARKED_ERROR("Marked as entered in error."),
    PROPOSED("Proposed. The other side decides."),
    PROPOSAL_DECIDED("Your decision is kept."),
    ANSWER_KEPT("Kept as the group's answer. The group has been told and can take it back."),
    ANSWER_UNDONE("Taken back. Your group is asked again where the need is still open."),
    DELIVERY_KEPT("Kept."),
    HANDED_TO_PERSON("Kept as it is handed over. Print it, or save it, and give it to the person."),
    ASSIGNED("Kept. Only your own group sees who does it."),
    WORRY_TAKEN("Your desk has it. The worker has been told."),
    WORRY_TOLD(
            "The worker, the coordinator and the statutory contact have been told. If somebody is in danger now, ring 999."),
    WORRY_TOLD_WITHOUT_DESK(
            "The worker and the coordinator have been told, nobody at social care. If it cannot wait, ring the number on that page. If somebody is in danger now, ring 999."),
    REQUEST_RECORDED("Passed on. It is answered within a month."),
    REQUEST_CLOSED("Kept."),
    ERASED("Erased. Nobody can read it any more."),
    NEED_ENDED("The need has ended."),
    TASK_DONE("Struck off the list."),
    SENT("Sent. We will email you when the group answers."),
    RECEIVED("The referrer now sees that you have seen this."),
    ACCEPTED("You have accepted. You can now see who the person is and how to reach them."),
    SAID_YES("Thank you. The referrer has been told that your group helps."),
    SAID_NO("Thank you for telling us. The referrer can ask another group now."),
    SAID_DONE("Thank you. The referrer has been told that it is done."),
    SAID_OUTCOME("Thank you. The referrer is asked to confirm it."),
    ERRAND_TOLD("Thank you. Your group and the worker can see it now."),
    MOVED_ON("This has changed since you opened the page. It shows how it stands now."),
    NO_FREE_PLACE("No place is free at your group now. Say no, or sign in and change your places."),
    DECLINED("You have declined. The referrer has been told and can ask another group."),
    STARTED("Marked as started."),
    HELD("Put on hold until the review date."),
    RESUMED("Started again."),
    DELIVERED("Marked as delivered. Now record what came of it."),
    FAILED("Marked as not delivered. The referrer has been told."),
    OUTCOME_RECORDED("The outcome is recorded. The referrer will be asked to confirm it."),
    WITHDRAWN("The referral is withdrawn. The group has been told."),
    GROUPS_LINKED("They are one group now. Its listings are here."),
    PLACE_DECIDED("Your decision about the place is kept."),
    LISTING_CONFIRMED("Thank you. Your listing counts as right from today."),
    LISTINGS_CONFIRMED("Marked as confirmed by phone today."),
    LISTING_CHANGED("Your changes are kept. What decides who is sent to you waits for a check."),
    EDIT_DECIDED("Your decision is kept."),
    SUGGESTED("Thank you. Somebody who keeps the directory will read it."),
    IMPORT_ACCEPTED("The file is in the directory."),
    IMPORT_DISCARDED("The file is thrown away. Nothing was changed."),
    TO_DO_DONE("Struck off the list."),
    SAFEGUARDING_SAID("Kept. A steward will check it."),
    SAFEGUARDING_CHECKED("Your check is kept."),
    CLAIMED("Thank you. We will write to the address you gave."),
    CLAIM_DECIDED("Your decision is kept."),
    INVITED("The invitation is on its way."),
    COLLEAGUES_CHECKED("Thank you. We will ask again in three months."),
    ABSENCE_KEPT("Kept. Messages go where they should meanwhile."),
    DEPARTURE_KEPT("Kept. Their account is closed on that day."),
    AGREEMENT_SIGNED("Signed for your organisation."),
    PLACES_SET("Your places are changed. Workers see it at once."),
    CLOSED("You have confirmed the outcome. This referral is closed.");

    private final String text;

    Done(String text) {
        this.text = text;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable String text(@Nullable String word) {
        for (var done : values()) {
            if (done.word().equals(word)) {
                return done.text;
            }
        }
        return null;
    }
}
