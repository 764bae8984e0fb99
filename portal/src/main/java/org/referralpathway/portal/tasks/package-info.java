/// What somebody must look at today.
@NullMarked
package org.referralpathway.portal.tasks;

import org.jspecify.annotations.NullMarked;
