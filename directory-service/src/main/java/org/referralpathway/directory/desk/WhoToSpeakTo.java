package org.referralpathway.directory.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.directory.identity.Identities;
import org.referralpathway.directory.identity.IdentityProviderAway;
import org.referralpathway.directory.member.Member;
import org.referralpathway.directory.member.Members;
import org.referralpathway.directory.provider.Providers;

/// Answers "who do I speak to about X": a named person first (MISSION B, its first lines), whoever
/// stands in while they are away, and the desk behind. While the identity provider is away nobody
/// is named, and the desk still is.
@ApplicationScoped
public class WhoToSpeakTo {
    private static final Logger LOG = Logger.getLogger(WhoToSpeakTo.class);
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
        var named = providers.names(found.stream().map(Desk::organization).toList());
        var atWork = atWork(found);
        var names = names(atWork.values());
        return found.stream()
                .map(desk ->
                        contact(
                                desk,
                                named.get(desk.organization()),
                                atWork.get(desk.says().person()),
                                names))
                .toList();
    }

    private Map<UUID, Member> atWork(List<Desk> desks) {
        var known =
                desks.stream()
                        .flatMap(desk -> Stream.ofNullable(desk.says().person()))
                        .distinct()
                        .toList();
        return members.atWork(known, Today.at(clock));
    }

    private static Contact contact(
            Desk desk, @Nullable String by, @Nullable Member member, Map<UUID, String> names) {
        var says = desk.says();
        return new Contact(
                desk.id(),
                says.name(),
                desk.organization(),
                by,
                says.subjects(),
                member == null ? null : names.get(member.user()),
                member != null && !member.user().equals(says.person()),
                says.phone(),
                says.email(),
                says.hours(),
                says.answersWithin());
    }

    /// Nobody more is asked for once the identity provider has not answered: whoever looks for a
    /// desk does not wait for names.
    private Map<UUID, String> names(Collection<Member> people) {
        var names = new HashMap<UUID, String>();
        try {
            for (var member : people) {
                identities
                        .person(member.user())
                        .flatMap(person -> Optional.ofNullable(person.name()))
                        .ifPresent(name -> names.put(member.user(), name));
            }
        } catch (IdentityProviderAway e) {
            LOG.warnf("Desks without names: %s", e.getMessage());
        }
        return names;
    }
}
