/// What every service's tests need: tokens of a test issuer, databases and topics of their own.
@NullMarked
package org.referralpathway.kit.testing;

import org.jspecify.annotations.NullMarked;
