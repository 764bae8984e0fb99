/// What a user's organisation has agreed with others, to be read and signed.
@NullMarked
package org.referralpathway.portal.agreements;

import org.jspecify.annotations.NullMarked;
