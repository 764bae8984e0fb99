package org.referralpathway.directory.sector;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is offered of one kind in one area. A service that serves several areas or gives several
/// kinds of help counts in each.
///
/// @param district the council area's code; null for services that state none
/// @param kind null for services that state none: they are matched with nobody
/// @param kindsOfOffer how many of the offers are of each kind of offer, by the code of
///   [org.referralpathway.directory.service.OfferKind]; none that is nought
/// @param remote how many of the offers need no way to be travelled
/// @param places the sum where it is known; null where nobody said, which is not the same as none
/// @param unknown how many of the offers did not say how many places there are, or too long ago
/// @param unlimited how many say that nothing limits them
/// @param full how many say that they take nobody
public record Cell(
        @Nullable String district,
        @Nullable String kind,
        long offers,
        long organizations,
        Map<String, Long> kindsOfOffer,
        long remote,
        @Nullable Long places,
        long unknown,
        long unlimited,
        long full) {}
