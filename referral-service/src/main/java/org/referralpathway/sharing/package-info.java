/// On what ground facts about a person may be shared, with whom, and until when.
@NullMarked
package org.referralpathway.sharing;

import org.jspecify.annotations.NullMarked;
