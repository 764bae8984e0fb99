/// Refusals, seen where answers go out.
@NullMarked
package org.referralpathway.access.web;

import org.jspecify.annotations.NullMarked;
