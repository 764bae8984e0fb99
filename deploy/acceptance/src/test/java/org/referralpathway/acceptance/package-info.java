/// The whole platform on trial, as its users meet it: the real servers, the real services, one of
/// each.
@NullMarked
package org.referralpathway.acceptance;

import org.jspecify.annotations.NullMarked;
