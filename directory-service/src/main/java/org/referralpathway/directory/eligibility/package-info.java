/// Whom a service is for and not for, as rules that explain themselves.
@NullMarked
package org.referralpathway.directory.eligibility;

import org.jspecify.annotations.NullMarked;
