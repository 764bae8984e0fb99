/// What people of an organisation must look at on a day.
@NullMarked
package org.referralpathway.task;

import org.jspecify.annotations.NullMarked;
