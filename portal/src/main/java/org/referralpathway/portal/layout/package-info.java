/// What every page has around it: the viewer, the navigation, the style sheets.
@NullMarked
package org.referralpathway.portal.layout;

import org.jspecify.annotations.NullMarked;
