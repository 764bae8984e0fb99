/// What groups say of how much they take, and when they answer.
@NullMarked
package org.referralpathway.terms;

import org.jspecify.annotations.NullMarked;
