package org.referralpathway.directory.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a service's own record does not say and its drawing needs.
///
/// @param places where it is given, in the order in which its document names them
/// @param group what must not be said of anything that its organisation does; nothing where all the
///   places of all its services are open
public record Surroundings(List<Location> places, @Nullable Withheld group) {}
