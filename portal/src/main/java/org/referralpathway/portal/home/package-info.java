/// The start page, and what waits for the person who signed in.
@NullMarked
package org.referralpathway.portal.home;

import org.jspecify.annotations.NullMarked;
