/// The people helped: sealed under a key each, seen by few, every look recorded.
@NullMarked
package org.referralpathway.person;

import org.jspecify.annotations.NullMarked;
