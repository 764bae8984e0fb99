/// How the services of the platform say no.
@NullMarked
package org.referralpathway.portal.api;

import org.jspecify.annotations.NullMarked;
