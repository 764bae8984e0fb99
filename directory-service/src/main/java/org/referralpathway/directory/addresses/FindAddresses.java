package org.referralpathway.directory.addresses;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.directory.identity.Identities;
import org.referralpathway.directory.member.Member;
import org.referralpathway.directory.member.Members;
import org.referralpathway.directory.organization.Organizations;

/// Finds whom a message goes to, at the moment of sending. Only people whose membership holds today
/// and who may sign in are found. Nothing is kept, and the identity provider is asked outside any
/// transaction.
@ApplicationScoped
public class FindAddresses {
    private final Members members;
    private final Organizations organizations;
    private final Identities identities;
    private final InstantSource clock;

    FindAddresses(
            Members members,
            Organizations organizations,
            Identities identities,
            InstantSource clock) {
        this.members = members;
        this.organizations = organizations;
        this.identities = identities;
        this.clock = clock;
    }

    public List<Address> ofUser(UUID user) {
        return addresses(List.of(user));
    }

    /// Of those on duty; whoever is away and covered is stood in for.
    private List<Address> addresses(List<UUID> users) {
        return members.atWork(users, today()).values().stream()
                .map(Member::user)
                .distinct()
                .flatMap(this::address)
                .toList();
    }

    /// The organisation's people in a role; where it has none, its own public mailbox.
    public List<Address> ofOrganization(UUID organization, String role) {
        var people = holding(role, members.onDutyIn(organization, today()));
        return people.isEmpty() ? mailbox(organization) : people;
    }

    public List<Address> ofPartnership(UUID partnership, String role) {
        return holding(role, members.coordinating(partnership, today()));
    }

    private List<Address> holding(String role, List<UUID> users) {
        return addresses(users.stream().filter(user -> identities.holds(user, role)).toList());
    }

    private Stream<Address> address(UUID user) {
        return identities.address(user).map(email -> new Address(user, email)).stream();
    }

    private List<Address> mailbox(UUID organization) {
        return organizations
                .publicOne(organization)
                .flatMap(found -> Optional.ofNullable(found.mailbox()))
                .map(email -> List.of(new Address(organization, email)))
                .orElse(List.of());
    }

    private LocalDate today() {
        return Today.at(clock);
    }
}
