/// Claiming: a group asks to look after its own listings.
@NullMarked
package org.referralpathway.directory.claim;

import org.jspecify.annotations.NullMarked;
