package org.referralpathway.directory.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a service's own record does not say and its drawing needs.
///
/// @param places where it is given, in the order in which its document names them
/// @param group what must not be said of anything that its organisation does; nothing where all the
///   places of all its services are open
/// @param areas the council areas in which its hidden places lie, which is all that may be known of
///   them; nothing where it hides none
public record Surroundings(List<Location> places, @Nullable Withheld group, List<String> areas) {}
