/// Asking for a listing, and deciding on it.
@NullMarked
package org.referralpathway.directory.claim.web;

import org.jspecify.annotations.NullMarked;
