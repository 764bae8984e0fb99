/// Who is calling: a user, acting for one organisation, in some roles.
@NullMarked
package org.referralpathway.kit.caller;

import org.jspecify.annotations.NullMarked;
