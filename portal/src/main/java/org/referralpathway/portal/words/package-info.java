/// Codes and values as people read them.
@NullMarked
package org.referralpathway.portal.words;

import org.jspecify.annotations.NullMarked;
