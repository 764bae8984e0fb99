/// Numbers in the public registers of charities and companies, and records that may be the same.
@NullMarked
package org.referralpathway.directory.register;

import org.jspecify.annotations.NullMarked;
