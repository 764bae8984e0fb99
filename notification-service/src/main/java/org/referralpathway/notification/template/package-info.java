/// The words we send, one file per mail and version.
@NullMarked
package org.referralpathway.notification.template;

import org.jspecify.annotations.NullMarked;
