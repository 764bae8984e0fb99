/// Every refusal is an RFC 9457 problem that says which field and what to do.
@NullMarked
package org.referralpathway.kit.problem;

import org.jspecify.annotations.NullMarked;
