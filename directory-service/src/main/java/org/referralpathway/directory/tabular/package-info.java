/// The HSDS tabular data package: a record and the rows of tables that say the same.
@NullMarked
package org.referralpathway.directory.tabular;

import org.jspecify.annotations.NullMarked;
