/// What the directory's tests share: its servers, its callers, and records in the form of HSDS-UK.
@NullMarked
package org.referralpathway.directory.testing;

import org.jspecify.annotations.NullMarked;
