/// Breaking the glass: asking, vouching, and the officer's list.
@NullMarked
package org.referralpathway.portal.emergencies;

import org.jspecify.annotations.NullMarked;
