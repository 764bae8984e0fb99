/// HSDS-UK files coming in: one verdict and one transaction for each row.
@NullMarked
package org.referralpathway.directory.imports;

import org.jspecify.annotations.NullMarked;
