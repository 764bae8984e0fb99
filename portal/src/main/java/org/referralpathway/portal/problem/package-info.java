/// A clear page for everything that cannot be done.
@NullMarked
package org.referralpathway.portal.problem;

import org.jspecify.annotations.NullMarked;
