package org.referralpathway.directory.register;

import java.util.List;
import java.util.UUID;

/// An organisation that may be the one somebody is about to record.
///
/// @param why in plain English
/// @param certain a register number is the same
public record Resemblance(UUID organization, String name, List<String> why, boolean certain) {}
