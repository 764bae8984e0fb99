/// Events leave with the transaction that made them: a table, and one active relay per database.
@NullMarked
package org.referralpathway.kit.outbox;

import org.jspecify.annotations.NullMarked;
