/// What is offered where, and what is missing.
@NullMarked
package org.referralpathway.portal.sector;

import org.jspecify.annotations.NullMarked;
