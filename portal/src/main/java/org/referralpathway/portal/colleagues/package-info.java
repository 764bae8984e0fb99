/// Who works for an organisation: invited, away, asked for, gone.
@NullMarked
package org.referralpathway.portal.colleagues;

import org.jspecify.annotations.NullMarked;
