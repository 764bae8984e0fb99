/// Keeping listings true: signs of life, reminders, and what happens when none comes.
@NullMarked
package org.referralpathway.directory.freshness;

import org.jspecify.annotations.NullMarked;
