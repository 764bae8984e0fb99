/// The browser's session, and what protects it.
@NullMarked
package org.referralpathway.portal.security;

import org.jspecify.annotations.NullMarked;
