/// Emergencies: declared by two, ended, and looked back on.
@NullMarked
package org.referralpathway.portal.incidents;

import org.jspecify.annotations.NullMarked;
