/// What a pathway sets itself, and trying it out.
@NullMarked
package org.referralpathway.portal.pathways;

import org.jspecify.annotations.NullMarked;
