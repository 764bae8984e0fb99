/// Lists of people and needs that somebody brings as a file.
@NullMarked
package org.referralpathway.intake;

import org.jspecify.annotations.NullMarked;
