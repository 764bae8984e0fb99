/// Partnerships: the organisations that share a pathway, and since when.
@NullMarked
package org.referralpathway.directory.partnership;

import org.jspecify.annotations.NullMarked;
