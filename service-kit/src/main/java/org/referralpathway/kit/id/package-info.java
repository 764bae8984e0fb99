/// Identifiers that sort by time.
@NullMarked
package org.referralpathway.kit.id;

import org.jspecify.annotations.NullMarked;
