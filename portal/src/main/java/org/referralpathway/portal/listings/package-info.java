/// What stewards decide about listings.
@NullMarked
package org.referralpathway.portal.listings;

import org.jspecify.annotations.NullMarked;
