/// What the tests of this service need around it.
@NullMarked
package org.referralpathway.notification.testing;

import org.jspecify.annotations.NullMarked;
