/// The page of the person helped: what they asked for, where it stands, who knows, and their change
/// of mind.
@NullMarked
package org.referralpathway.portal.own;

import org.jspecify.annotations.NullMarked;
