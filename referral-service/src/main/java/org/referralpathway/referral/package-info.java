/// One offer of a need to one group (FHIR Task): the moves of the lifecycle, and nothing else.
@NullMarked
package org.referralpathway.referral;

import org.jspecify.annotations.NullMarked;
