package org.referralpathway.directory.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.hsds.Texts;
import org.referralpathway.directory.identity.Identities;
import org.referralpathway.directory.identity.IdentityProviderAway;
import org.referralpathway.directory.identity.Person;
import org.referralpathway.directory.member.Member;
import org.referralpathway.directory.member.Members;
import org.referralpathway.directory.provider.Providers;
import org.referralpathway.directory.service.Today;

/// Answers "who do I speak to about X": a named person first (MISSION B, its first lines), whoever
/// stands in while they are away, and the desk behind. While the identity provider is away nobody
/// is named, and the desk still is.
@ApplicationScoped
public class WhoToSpeakTo {
    private final Desks desks;
    private final Members members;
    private final Identities identities;
    private final Providers providers;
    private final InstantSource clock;

    WhoToSpeakTo(
            Desks desks,
            Members members,
            Identities identities,
            Providers providers,
            InstantSource clock) {
        this.desks = desks;
        this.members = members;
        this.identities = identities;
        this.providers = providers;
        this.clock = clock;
    }

    /// @param person the name to ask for; null where there is only the desk
    /// @param standsIn whether that is not who usually sits there
    /// @param answersWithin working days
    public record Contact(
            UUID desk,
            String name,
            UUID organization,
            @Nullable String organizationName,
            List<String> subjects,
            @Nullable String person,
            boolean standsIn,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String hours,
            int answersWithin) {}

    /// @param about words, of which any will do; all desks where it is null
    public List<Contact> about(@Nullable String about, @Nullable UUID organization) {
        var found = desks.about(about, organization);
        var named = providers.of(found.stream().map(Desk::organization).toList());
        var onDuty = onDuty(found);
        return found.stream()
                .map(desk ->
                        contact(
                                desk,
                                named.get(desk.organization()),
                                onDuty.get(desk.says().person())))
                .toList();
    }

    private Map<UUID, Member> onDuty(List<Desk> desks) {
        var known =
                desks.stream()
                        .flatMap(desk -> Stream.ofNullable(desk.says().person()))
                        .distinct()
                        .toList();
        return members.onDuty(known, Today.at(clock)).stream()
                .collect(Collectors.toMap(Member::user, Function.identity()));
    }

    private Contact contact(Desk desk, @Nullable ObjectNode by, @Nullable Member member) {
        var says = desk.says();
        var cover = member == null ? null : member.cover(Today.at(clock)).orElse(null);
        return new Contact(
                desk.id(),
                says.name(),
                desk.organization(),
                by == null ? null : Texts.text(by, "name"),
                says.subjects(),
                member == null ? null : nameOf(cover == null ? member.user() : cover),
                cover != null,
                says.phone(),
                says.email(),
                says.hours(),
                says.answersWithin());
    }

    private @Nullable String nameOf(UUID user) {
        try {
            return identities.person(user).map(Person::name).orElse(null);
        } catch (IdentityProviderAway _) {
            return null;
        }
    }
}
