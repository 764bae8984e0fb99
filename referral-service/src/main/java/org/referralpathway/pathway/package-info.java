/// Pathways, and the kinds of need they serve.
@NullMarked
package org.referralpathway.pathway;

import org.jspecify.annotations.NullMarked;
