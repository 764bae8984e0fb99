package org.referralpathway.directory.sector;

/// What is needed of one kind in a partnership, against what its members offer.
///
/// @param needs posted and not withdrawn in the last year
/// @param open of these, how many wait for a group now
/// @param unmet of these, how many ended without help
/// @param offers active services of the partnership's members for this kind
/// @param organizations how many organisations give them
public record Gap(
        String kind, long needs, long open, long unmet, long offers, long organizations) {}
