/// Who may see a case: one table, asked by the queries and again by row-level security.
@NullMarked
package org.referralpathway.access;

import org.jspecify.annotations.NullMarked;
