/// A steward brings a file, sees what it would change, and takes it or not.
@NullMarked
package org.referralpathway.portal.imports;

import org.jspecify.annotations.NullMarked;
