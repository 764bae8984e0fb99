/// What every resource needs from HTTP: preconditions, idempotency keys, pages and safe headers.
@NullMarked
package org.referralpathway.kit.http;

import org.jspecify.annotations.NullMarked;
