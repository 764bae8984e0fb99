/// Changes to listings by those who know better: a group's own, and suggestions of anybody.
@NullMarked
package org.referralpathway.directory.edits;

import org.jspecify.annotations.NullMarked;
