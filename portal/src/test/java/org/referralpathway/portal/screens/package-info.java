/// The pages as a browser shows them.
@NullMarked
package org.referralpathway.portal.screens;

import org.jspecify.annotations.NullMarked;
