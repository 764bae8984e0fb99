/// What a person requires (FHIR ServiceRequest).
@NullMarked
package org.referralpathway.need;

import org.jspecify.annotations.NullMarked;
